import { ELIGIBILITY_RULES } from '../refusals/refusal-entry';
import { REFUSALS } from '../refusals/refusals';
import { judgeEligibility } from './judge-eligibility';
import { changeVisit } from './testing/change-visit';
import type { VisitChange } from './testing/change-visit';
import cardScope from './vectors/card-scope.json';
import care from './vectors/care.json';
import credential from './vectors/credential.json';
import filing from './vectors/filing.json';
import institution from './vectors/institution.json';
import order from './vectors/order.json';
import personAndRegions from './vectors/person-and-regions.json';
import place from './vectors/place.json';
import standing from './vectors/standing.json';
import usual from './vectors/usual-visit.json';

type Then =
  | { readonly place: string; readonly warnings: readonly string[] }
  | { readonly rule: string; readonly code: string; readonly detail: string | null };

interface Vector {
  readonly id: string;
  readonly why: string;
  readonly given: VisitChange;
  readonly then: Then;
}

const FILES = { institution, credential, cardScope, personAndRegions, filing, place, care, standing, order };

const SCOPE_OPENED = {
  question: { credential: { kind: 'social-security-card', cardHash: 'card', cardIssuerRegion: '360100' } },
  facts: { issuer: { medicalScope: 'city' }, issuerPair: { openFrom: '2023-01-01', openUntil: null } },
  policy: { openingOverridesCardScope: true },
};
const APPLIED = { toRegion: '440100', state: 'applied', changedOn: '2026-02-20' };

function judge(given: VisitChange): ReturnType<typeof judgeEligibility> {
  const { question, facts, policy } = changeVisit(usual, given);
  return judgeEligibility(question, facts, policy);
}

describe('judgeEligibility', () => {
  describe.each(Object.entries(FILES))('%s', (_, { cases }) => {
    it.each(cases as unknown as readonly Vector[])('$id: $why', ({ given, then }) => {
      const verdict = judge(given);
      expect(verdict).toMatchObject({ ok: 'place' in then, ...then });
      expect(verdict.checks.map(({ rule }) => rule)).toEqual(
        ELIGIBILITY_RULES.slice(0, 'rule' in then ? ELIGIBILITY_RULES.findIndex((rule) => rule === then.rule) + 1 : 14),
      );
      expect(verdict.checks.filter(({ result }) => result === 'refused').length).toBe('rule' in then ? 1 : 0);
    });
  });

  it('meets every refusal of the rules R2 to R13 at least twice', () => {
    const codes = Object.values(FILES).flatMap(({ cases }) =>
      (cases as unknown as readonly Vector[]).flatMap(({ then }) => ('code' in then ? [then.code] : [])),
    );
    const ofRules = Object.keys(REFUSALS).filter((code) => /^(ELIG|TOKEN)_/.test(code));
    expect(ofRules.length).toBe(18);
    for (const code of ofRules) expect(codes.filter((met) => met === code).length).toBeGreaterThanOrEqual(2);
  });

  it('answers with the relation that pays and how the regions stand to each other', () => {
    const verdict = judge({});
    expect(verdict).toMatchObject({
      ok: true,
      relation: changeVisit(usual, {}).facts.person?.relations[0],
      region: { relation: 'cross-province', insuredPool: '360100', treatmentPool: '110000', isKnown: true },
    });
  });

  it('tells of every rule whether it passed or was not asked', () => {
    expect(judge({}).checks).toEqual([
      { rule: 'R1', result: 'passed' },
      { rule: 'R2', result: 'passed' },
      { rule: 'R3', result: 'passed' },
      { rule: 'R4', result: 'not-asked' },
      { rule: 'R5', result: 'passed' },
      { rule: 'R6', result: 'passed' },
      { rule: 'R7', result: 'passed' },
      { rule: 'R8', result: 'passed' },
      { rule: 'R9', result: 'passed' },
      { rule: 'R10', result: 'not-asked' },
      { rule: 'R11', result: 'not-asked' },
      { rule: 'R12', result: 'passed' },
      { rule: 'R13', result: 'passed' },
      { rule: 'R14', result: 'not-asked' },
    ]);
  });

  it('asks for the card, the disease, the hospital and the quota where they matter, and for no filing in an emergency', () => {
    const { checks } = judge({
      question: {
        care: 'chronic',
        diseaseCode: 'M01600',
        isEmergency: true,
        credential: { kind: 'social-security-card', cardHash: 'card', cardIssuerRegion: '360100' },
      },
      facts: {
        person: { qualifications: [{ diseaseCode: 'M01600', startsOn: '2025-01-01', endsOn: null }] },
        quota: { usedFen: 0, grantedFen: 100, warnsFromBp: 9_000 },
      },
    });
    expect(checks.filter(({ result }) => result === 'not-asked')).toEqual([{ rule: 'R9', result: 'not-asked' }]);
  });

  it.each([
    [
      'R2',
      'of a region that lists no institutions',
      { facts: { institution: null }, policy: { isInstitutionListed: false } },
    ],
    ['R4', 'of a card whose scope an opened pair extends', SCOPE_OPENED],
    ['R12', 'of a transfer that does not lock yet', { facts: { person: { transfer: APPLIED } } }],
  ] as const)('shows %s as passed %s', (rule, _, given) => {
    expect(judge(given).checks).toContainEqual({ rule, result: 'passed' });
  });

  it('asks for neither pair nor filing at home', () => {
    const { checks } = judge({ question: { treatmentRegion: '360102' } });
    const notAsked = checks.filter(({ result }) => result === 'not-asked').map(({ rule }) => rule);
    expect(notAsked).toEqual(['R4', 'R8', 'R9', 'R10', 'R11', 'R14']);
  });

  it('ends its checks with the rule that refused', () => {
    expect(judge({ facts: { person: { relations: [] } } }).checks.slice(-2)).toEqual([
      { rule: 'R5', result: 'passed' },
      { rule: 'R6', result: 'refused' },
    ]);
  });
});
