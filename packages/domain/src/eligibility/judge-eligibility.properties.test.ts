import fc from 'fast-check';
import { ELIGIBILITY_RULES } from '../refusals/refusal-entry';
import type { EligibilityRule } from '../refusals/refusal-entry';
import type { EligibilityVerdict } from './eligibility-verdict';
import { judgeEligibility } from './judge-eligibility';
import { changeVisit } from './testing/change-visit';
import type { Visit } from './testing/change-visit';
import usual from './vectors/usual-visit.json';

const CARD = { kind: 'social-security-card', cardHash: 'card', cardIssuerRegion: '360100', voucher: 'valid' };
/** A chronic visit with a card, so that every rule has something to ask. */
const SOUND = {
  question: { care: 'chronic', settledOn: '2026-03-02', dischargedOn: null, diseaseCode: 'M01600', credential: CARD },
  facts: { person: { qualifications: [{ diseaseCode: 'M01600', startsOn: '2025-01-01', endsOn: null }] } },
};
const sound = changeVisit(usual, SOUND);

const OPEN_STAY = { admissionId: 'A', institutionCode: 'H11010100002', admittedOn: '2026-03-01', dischargedOn: null };

/** One way for each rule to refuse, in the order of the rules. */
const FAULTS: readonly { readonly rule: EligibilityRule; readonly change: object }[] = [
  { rule: 'R2', change: { facts: { institution: null } } },
  { rule: 'R3', change: { facts: { issuer: { state: 'applied' } } } },
  { rule: 'R4', change: { facts: { issuer: { medicalScope: 'city' } } } },
  { rule: 'R5', change: { facts: { person: null } } },
  { rule: 'R6', change: { facts: { person: { relations: [] } } } },
  { rule: 'R7', change: { question: { treatmentRegion: '810000' } } },
  { rule: 'R8', change: { facts: { pair: null } } },
  { rule: 'R9', change: { facts: { person: { filings: [] } } } },
  { rule: 'R10', change: { facts: { person: { qualifications: [] } } } },
  { rule: 'R11', change: { facts: { person: { admissions: [OPEN_STAY] } } } },
  { rule: 'R12', change: { facts: { person: { transfer: { toRegion: '440100', state: 'accepted' } } } } },
  { rule: 'R13', change: { facts: { person: { suspensions: [{ startsOn: '2026-01-01', endsOn: null }] } } } },
];

/** The last fault is put in first, so that a person who is not known hides what is wrong with them. */
function spoilt(faults: readonly { readonly change: object }[]): Visit {
  return faults.reduceRight((visit, { change }) => changeVisit(visit, change), sound);
}

const judge = ({ question, facts, policy }: Visit): EligibilityVerdict => judgeEligibility(question, facts, policy);
const rank = (verdict: EligibilityVerdict) => (verdict.ok ? 99 : ELIGIBILITY_RULES.indexOf(verdict.rule));

const day = fc.constantFrom('2025-12-31', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03', '2026-03-10');
const endDay = fc.option(day);
const region = fc.constantFrom(
  '360100',
  '360102',
  '360400',
  '369900',
  '110101',
  '110000',
  '440000',
  '810000',
  '447701',
);
const care = fc.constantFrom('inpatient', 'day-surgery', 'outpatient', 'chronic', 'pharmacy');
const disease = fc.constantFrom('M01600', 'M03900');

const relation = fc.record({
  scheme: fc.constantFrom('employee', 'resident'),
  personKind: fc.constantFrom('active', 'retired', 'resident'),
  insuredRegion: region,
  startsOn: day,
  pausesOn: endDay,
});
const card = fc.record({
  cardHash: fc.constantFrom('card', 'old', 'new'),
  issuerRegion: region,
  issuedOn: day,
  expiresOn: day,
  isLost: fc.boolean(),
  lastContributionOn: endDay,
  isFinancialActive: fc.boolean(),
});
const filing = fc.record({
  filingId: fc.constantFrom('F1', 'F2', 'F3'),
  kind: fc.constantFrom('long-term', 'referral', 'other-temporary'),
  place: region,
  startsOn: day,
  endsOn: endDay,
  filedOn: day,
  isValid: fc.boolean(),
});
const lists = fc.record({
  relations: fc.array(relation, { maxLength: 4 }),
  cards: fc.uniqueArray(card, { maxLength: 3, selector: ({ cardHash }) => cardHash }),
  filings: fc.array(filing, { maxLength: 4 }),
  qualifications: fc.array(fc.record({ diseaseCode: disease, startsOn: day, endsOn: endDay }), { maxLength: 3 }),
  admissions: fc.array(
    fc.record({
      admissionId: fc.constant('A'),
      institutionCode: fc.constant('H1'),
      admittedOn: day,
      dischargedOn: endDay,
    }),
    { maxLength: 2 },
  ),
  suspensions: fc.array(fc.record({ startsOn: day, endsOn: endDay }), { maxLength: 1 }),
  transfer: fc.option(
    fc.record({
      toRegion: region,
      state: fc.constantFrom('applied', 'accepted', 'done'),
      changedOn: day,
    }),
  ),
});
const credential = fc.record({
  kind: fc.constantFrom('e-voucher', 'identity-card', 'social-security-card'),
  cardHash: fc.constantFrom('card', 'old', null),
  cardIssuerRegion: fc.option(region),
  voucher: fc.constantFrom('valid', 'valid', 'expired', 'second-check-failed'),
});
const question = fc.record({
  care,
  eventDate: day,
  settledOn: day,
  treatmentRegion: region,
  insuredRegion: region,
  diseaseCode: fc.option(disease),
  credential,
  isEmergency: fc.boolean(),
  usesPool: fc.boolean(),
});
const policy = fc.record({
  usesYearlyCardRule: fc.boolean(),
  openingOverridesCardScope: fc.boolean(),
  isOneCardPerPerson: fc.boolean(),
  isProvinceFilingWhole: fc.boolean(),
  isIntraProvinceLocal: fc.boolean(),
  isInstitutionListed: fc.boolean(),
});
const visit = fc
  .record({ question, person: lists, policy })
  .map((drawn) =>
    changeVisit(usual, { question: drawn.question, facts: { person: drawn.person }, policy: drawn.policy }),
  );

describe('judgeEligibility', () => {
  it('finds nothing wrong with the sound visit', () => {
    expect(judge(sound).ok).toBe(true);
    expect(judge(sound).checks.filter(({ result }) => result === 'not-asked')).toEqual([
      { rule: 'R14', result: 'not-asked' },
    ]);
  });

  it.each(FAULTS)('refuses by $rule alone what only $rule speaks against', (fault) => {
    expect(judge(spoilt([fault]))).toMatchObject({ ok: false, rule: fault.rule });
  });

  it('gives the first of several refusals, and a later rule or none when that fact is put right', () => {
    fc.assert(
      fc.property(fc.subarray([...FAULTS], { minLength: 1 }), (faults) => {
        const before = judge(spoilt(faults));
        expect(before).toMatchObject({ ok: false, rule: faults[0]?.rule });
        expect(rank(judge(spoilt(faults.slice(1))))).toBeGreaterThan(rank(before));
      }),
    );
  });

  it('answers every question, twice alike, with a refusal or with all fourteen checks', () => {
    fc.assert(
      fc.property(visit, (drawn) => {
        const verdict = judge(drawn);
        expect(judge(drawn)).toEqual(verdict);
        const refused = verdict.checks.filter(({ result }) => result === 'refused').map(({ rule }) => rule);
        expect(refused).toEqual(verdict.ok ? [] : [verdict.rule]);
        expect(verdict.checks.length).toBe(Math.min(rank(verdict) + 1, 14));
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 500 },
    );
  });

  it('does not depend on the order of relations, cards, filings, qualifications and admissions', () => {
    fc.assert(
      fc.property(visit, (drawn) => {
        const { person } = drawn.facts;
        if (person === null) throw new Error('the usual visit has a person');
        const turned = {
          ...person,
          relations: person.relations.toReversed(),
          cards: person.cards.toReversed(),
          filings: person.filings.toReversed(),
          qualifications: person.qualifications.toReversed(),
          admissions: person.admissions.toReversed(),
        };
        expect(judge({ ...drawn, facts: { ...drawn.facts, person: turned } })).toEqual(judge(drawn));
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 500 },
    );
  });

  it('asks no filing of an emergency, which is refused by no earlier rule than the same visit without one', () => {
    fc.assert(
      fc.property(visit, (drawn) => {
        const urgent = judge({ ...drawn, question: { ...drawn.question, isEmergency: true } });
        const calm = judge({ ...drawn, question: { ...drawn.question, isEmergency: false } });
        expect(urgent).not.toMatchObject({ rule: 'R9' });
        expect(rank(urgent)).toBeGreaterThanOrEqual(rank(calm));
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 300 },
    );
  });
});
