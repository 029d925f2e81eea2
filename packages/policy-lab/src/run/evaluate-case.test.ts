import { advanceBenefits, EMPTY_BENEFITS, fen, findRegionPolicy, splitBenefit, trusted } from '@medclear/domain';
import type { BenefitVisit, PersonBenefits } from '@medclear/domain';
import * as fc from 'fast-check';
import { billJson, personJson } from '../testing/case-json';
import { readEvaluateCase } from '../translate/read-cases';
import { evaluateCase } from './evaluate-case';
import type { EvaluatedCase } from './evaluate-case';

const NANCHANG = { region: '360100', date: '2026-01-01' };

const visits: fc.Arbitrary<BenefitVisit> = fc
  .record({
    inScope: fc.integer({ min: 0, max: 20_000_000 }),
    selfPaid: fc.integer({ min: 0, max: 1_000_000 }),
    care: fc.constantFrom('inpatient', 'outpatient', 'pharmacy', 'chronic'),
    hospitalLevel: fc.constantFrom(1, 2, 3),
    place: fc.constantFrom('local', 'referral', 'other-temporary'),
    usesAccount: fc.boolean(),
  })
  .map(({ inScope, selfPaid, ...rest }) => ({
    ...rest,
    totals: {
      totalFen: fen(inScope + selfPaid),
      fullySelfPaidFen: fen(selfPaid),
      overLimitFen: fen(0),
      advanceSelfPayFen: fen(0),
      inScopeFen: fen(inScope),
    },
    scheme: 'employee',
    personKind: 'active',
    isCivilServant: true,
    isInHardship: false,
    receivesAssistance: false,
    hospitalPartFen: fen(0),
  }));

function evaluate(json: object): EvaluatedCase {
  const read = readEvaluateCase(JSON.parse(JSON.stringify(json)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return evaluateCase(read.value);
}

function sequenceOf(bills: readonly BenefitVisit[], dates: readonly string[] = []): readonly object[] {
  return bills.map((visit, index) => ({
    kind: 'visit',
    id: `v${String(index)}`,
    ...billJson(visit),
    ...(dates[index] === undefined ? {} : { visitDate: dates[index] }),
  }));
}

const before: PersonBenefits = { ...EMPTY_BENEFITS, accountBalanceFen: fen(500_000) };
const [sample] = fc.sample(visits, { numRuns: 1, seed: 1 });
if (sample === undefined) throw new Error('a sample is one');
const person = personJson(sample, before);
const stay: BenefitVisit = { ...sample, care: 'inpatient', hospitalLevel: 3, place: 'local', usesAccount: true };
const refundOf = (visit: string): object => ({ kind: 'refund', visit });

describe('a sequence', () => {
  it('equals folding the domain over its visits', () => {
    const policy = findRegionPolicy(trusted.regionCode('360100'), trusted.businessDate('2026-01-01'));
    const scheme = policy?.schemes.employee;
    if (scheme === undefined || scheme === null) throw new Error('Nanchang has a scheme of employees');
    fc.assert(
      fc.property(fc.array(visits, { minLength: 1, maxLength: 8 }), (bills) => {
        let folded = before;
        const splits = bills.map((visit) => {
          const explained = splitBenefit(visit, scheme, folded);
          if (explained === null) throw new Error('every care has a benefit');
          folded = advanceBenefits(folded, explained.movement);
          return explained;
        });
        const { outcomes, years } = evaluate({ policy: NANCHANG, person, sequence: sequenceOf(bills) });
        expect(outcomes.map((outcome) => (outcome.kind === 'paid' ? outcome.explained : null))).toEqual(splits);
        expect(years).toEqual([{ year: 2026, benefits: folded, needsReview: false }]);
      }),
      { numRuns: 100 },
    );
  });

  it('comes back to where it began when the last visit is refunded', () => {
    fc.assert(
      fc.property(visits, (visit) => {
        const { years } = evaluate({ policy: NANCHANG, person, sequence: [...sequenceOf([visit]), refundOf('v0')] });
        expect(years).toEqual([{ year: 2026, benefits: before, needsReview: false }]);
      }),
      { numRuns: 50 },
    );
  });

  it('flags the year when an earlier visit is refunded, and keeps the flag', () => {
    const sequence = [...sequenceOf([stay, stay]), refundOf('v0'), refundOf('v1')];
    const { outcomes, years } = evaluate({ policy: NANCHANG, person, sequence });
    expect(outcomes.slice(2)).toMatchObject([{ needsReview: true }, { needsReview: false }]);
    expect(years).toMatchObject([{ year: 2026, needsReview: true }]);
  });

  it('does not flag a year for a visit that was refunded itself, or that stands in another year', () => {
    const gone = [...sequenceOf([stay, stay]), refundOf('v1'), refundOf('v0')];
    expect(evaluate({ policy: NANCHANG, person, sequence: gone }).years).toMatchObject([{ needsReview: false }]);
    const other = [...sequenceOf([stay, stay], ['2026-12-30', '2027-01-02']), refundOf('v0')];
    expect(evaluate({ policy: NANCHANG, person, sequence: other }).years).toMatchObject([
      { year: 2026, needsReview: false },
      { year: 2027, needsReview: false },
    ]);
  });

  it('refuses the second refund of a visit', () => {
    const sequence = [...sequenceOf([stay]), refundOf('v0'), refundOf('v0')];
    const { outcomes } = evaluate({ policy: NANCHANG, person, sequence });
    expect(outcomes[2]).toEqual({ kind: 'refused', event: 'refund', visitId: 'v0', code: 'REVERSE_NOT_ALLOWED' });
  });

  it('begins another year at zero and keeps the account', () => {
    const { outcomes, years } = evaluate({
      policy: NANCHANG,
      person,
      sequence: sequenceOf([stay, stay], ['2026-06-01', '2027-06-01']),
    });
    const [first, second] = outcomes;
    if (first?.kind !== 'paid' || second?.kind !== 'paid') throw new Error('both are paid');
    expect(second.explained.movement.groupUsage).toEqual(first.explained.movement.groupUsage);
    expect(years.map(({ benefits }) => benefits.groups.inpatient.admissions)).toEqual([1, 1]);
    expect(second.after.accountBalanceFen).toBe(
      before.accountBalanceFen - first.explained.movement.accountFen - second.explained.movement.accountFen,
    );
  });

  it('gives what was used before to the year of the first visit, also when that one is refused', () => {
    const usedBefore = { ...person, accumulators: { inpatient: { poolPaid: '95000.00' } } };
    const withoutBenefit = { ...stay, scheme: 'resident', personKind: 'resident', care: 'outpatient' } as const;
    const { outcomes, years } = evaluate({
      policy: NANCHANG,
      person: { ...usedBefore, scheme: 'resident', kind: 'resident' },
      sequence: sequenceOf([withoutBenefit, { ...stay, scheme: 'resident' }], ['2026-12-01', '2027-01-05']),
    });
    expect(outcomes[0]).toMatchObject({ kind: 'refused', code: 'BENEFIT_NOT_DEFINED' });
    if (outcomes[1]?.kind !== 'paid') throw new Error('the stay is paid');
    const { poolFundFen } = outcomes[1].explained.split;
    expect(years.map(({ benefits }) => benefits.groups.inpatient.poolPaidFen)).toEqual([9_500_000, poolFundFen]);
  });
});
