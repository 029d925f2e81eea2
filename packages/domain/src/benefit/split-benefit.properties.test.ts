import * as fc from 'fast-check';
import type { SchemePolicy } from '../policy/benefit-policy';
import { advanceBenefits } from './advance-benefits';
import type { BenefitVisit, PersonBenefits } from './benefit-visit';
import { checkSplit } from './check-split';
import type { ExplainedSplit, StepRule } from './explained-split';
import { refundOfSplit } from './refund-of-split';
import { splitBenefit } from './split-benefit';
import { takeBackBenefits } from './take-back-benefits';
import { buildBenefits } from './testing/build-benefits';
import { buildScheme } from './testing/build-scheme';
import { buildVisit } from './testing/build-visit';
import type { CompactRule, CompactVisit } from './testing/compact-case';
import { amounts, people, policies, visits } from './testing/random-policies.suite';

/** The tests of changed rules are content with fewer. */
const RUNS = { numRuns: fc.readConfigureGlobal().numRuns ?? 1_000 };

interface Case {
  readonly visit: BenefitVisit;
  readonly scheme: SchemePolicy;
  readonly person: PersonBenefits;
}

const cases: fc.Arbitrary<Case> = fc.tuple(visits, policies, people).map(([visit, policy, person]) => ({
  visit: buildVisit(visit),
  scheme: buildScheme(policy),
  person: buildBenefits(person),
}));

function forEverySplit(check: (explained: ExplainedSplit, one: Case) => void): void {
  fc.assert(
    fc.property(cases, (one) => {
      const explained = splitBenefit(one.visit, one.scheme, one.person);
      if (explained !== null) check(explained, one);
    }),
    RUNS,
  );
}

const stepsOf = ({ steps }: ExplainedSplit, rule: StepRule): number =>
  steps.filter((step) => step.rule === rule).reduce((sum, { amountFen }) => sum + amountFen, 0);

describe('every split', () => {
  it('conserves the bill, in whole fen, and nobody pays less than nothing', () => {
    forEverySplit((explained, { visit, scheme }) => {
      checkSplit(visit, scheme, explained);
      const { split } = explained;
      expect(split.fundTotalFen + split.hospitalPartFen + split.personFen).toBe(visit.totals.totalFen);
      const amountsPaid = Object.values(split);
      expect(amountsPaid.every((amount) => Number.isInteger(amount) && amount >= 0)).toBe(true);
    });
  });

  it('keeps the funds inside the scope, the hospital inside its part and the accounts inside their balances', () => {
    forEverySplit(({ split, movement }, { visit, person }) => {
      expect(split.fundTotalFen).toBeLessThanOrEqual(visit.totals.inScopeFen);
      expect(split.deductibleFen + split.remoteShareFen).toBeLessThanOrEqual(visit.totals.inScopeFen);
      expect(split.hospitalPartFen).toBeLessThanOrEqual(visit.hospitalPartFen);
      expect(movement.accountFen).toBeLessThanOrEqual(person.accountBalanceFen);
      expect(movement.familyFen).toBeLessThanOrEqual(person.familyBalanceFen);
      expect(split.accountBalanceAfterFen).toBe(person.accountBalanceFen - movement.accountFen);
    });
  });

  it('keeps every fund inside what its cap of the year leaves', () => {
    forEverySplit(({ details }) => {
      for (const { amountFen, limitFen } of details) expect(amountFen).toBeLessThanOrEqual(limitFen ?? Infinity);
    });
  });

  it('is explained by steps that add up to it, part by part', () => {
    forEverySplit((explained, { visit, scheme }) => {
      const { split, movement } = explained;
      expect(stepsOf(explained, 'IN_SCOPE')).toBe(visit.totals.inScopeFen);
      expect(stepsOf(explained, 'REMOTE_SHARE')).toBe(split.remoteShareFen);
      expect(stepsOf(explained, 'DEDUCTIBLE')).toBe(split.deductibleFen);
      expect(stepsOf(explained, 'POOL')).toBe(split.poolFundFen);
      const further = stepsOf(explained, 'ABOVE_CAP') + stepsOf(explained, 'LARGE_ILLNESS');
      expect(further).toBe(split.largeSumFundFen + split.largeIllnessFundFen);
      expect(stepsOf(explained, 'LARGE_ILLNESS')).toBe(movement.yearUsage.largeIllnessPaidFen);
      expect(stepsOf(explained, 'CIVIL_SERVANT')).toBe(split.civilServantFundFen);
      expect(stepsOf(explained, 'ASSISTANCE')).toBe(split.assistanceFundFen);
      expect(stepsOf(explained, 'FUND_TOTAL')).toBe(split.fundTotalFen);
      expect(stepsOf(explained, 'HOSPITAL_PART')).toBe(split.hospitalPartFen);
      expect(stepsOf(explained, 'PERSON')).toBe(split.personFen);
      expect(stepsOf(explained, 'FAMILY_ACCOUNT')).toBe(split.familyFen);
      const inside = scheme.account.family === 'inside-account' ? split.familyFen : 0;
      expect(stepsOf(explained, 'ACCOUNT') + inside).toBe(split.accountFen);
      expect(stepsOf(explained, 'CASH')).toBe(split.cashFen);
    });
  });

  it('leaves after each step what the step before left, less its amount', () => {
    forEverySplit(({ steps }) => {
      const paying: readonly StepRule[] = ['REMOTE_SHARE', 'DEDUCTIBLE', 'POOL', 'ABOVE_CAP', 'ACCOUNT', 'CASH'];
      steps.forEach((step, at) => {
        const before = steps[at - 1];
        if (before !== undefined && paying.includes(step.rule)) {
          expect(step.restFen).toBe(before.restFen - step.amountFen);
        }
      });
      expect(steps.at(-1)).toMatchObject({ rule: 'CASH', restFen: 0 });
    });
  });

  it('is taken back by its refund: every amount turned, every accumulator and balance as before', () => {
    forEverySplit(({ split, movement }, { person }) => {
      const after = advanceBenefits(person, movement);
      expect(takeBackBenefits(after, movement, { takesBackAdmission: true })).toEqual(person);
      const { poolRateBp, accountBalanceAfterFen, ...refunded } = refundOfSplit(split, person.accountBalanceFen);
      expect({ poolRateBp, accountBalanceAfterFen }).toEqual({
        poolRateBp: split.poolRateBp,
        accountBalanceAfterFen: person.accountBalanceFen,
      });
      for (const [name, amount] of Object.entries(refunded)) expect(amount + Number(split[name as 'cashFen'])).toBe(0);
    });
  });
});

describe('more in scope', () => {
  const isOrdinary = ({ visit, scheme }: Case): boolean => {
    const rule = scheme.care[visit.care];
    if (rule === null || rule === 'account-only') return false;
    return scheme.largeIllness === null || rule.pool.annualCapFen === null || rule.aboveCapRestEntersLargeIllness;
  };

  it('never makes the funds pay less, where what is above the cap does not drop out of large illness', () => {
    fc.assert(
      fc.property(cases.filter(isOrdinary), fc.oneof(fc.integer({ min: 1, max: 3 }), amounts), (one, moreFen) => {
        const { totals } = one.visit;
        const more = {
          ...one.visit,
          totals: { ...totals, inScopeFen: totals.inScopeFen + moreFen, totalFen: totals.totalFen + moreFen },
        } as BenefitVisit;
        const less = splitBenefit(one.visit, one.scheme, one.person)?.split.fundTotalFen;
        const greater = splitBenefit(more, one.scheme, one.person)?.split.fundTotalFen;
        expect(greater).toBeGreaterThanOrEqual(less ?? Infinity);
      }),
      RUNS,
    );
  });
});

describe('two visits of a year', () => {
  const forgetful: CompactRule = {
    deductible: { kind: 'per-visit', standardFen: [1_000, 2_000, 3_000], later: 'same', outside: null },
    segments: [
      [0, [9_000, 8_000, 7_000]],
      [20_000, [9_500, 9_000, 8_500]],
    ],
  };

  function paid(
    scheme: SchemePolicy,
    first: CompactVisit,
    second: CompactVisit,
  ): readonly [ExplainedSplit, ExplainedSplit] {
    const one = splitBenefit(buildVisit(first), scheme, buildBenefits());
    if (one === null) throw new Error('there is a rule for stays');
    const two = splitBenefit(buildVisit(second), scheme, advanceBenefits(buildBenefits(), one.movement));
    if (two === null) throw new Error('there is a rule for stays');
    return [one, two];
  }

  const stays = visits.map((visit): CompactVisit => ({ ...visit, care: 'inpatient', account: false }));

  it('are paid the same in either order where nothing of the policy looks at the year', () => {
    const scheme = buildScheme({
      rules: { inpatient: { ...forgetful, countsAdmission: true } },
      civilServant: { shareBp: 5_000, countsDeductible: true, countsAdvanceShare: true },
      assistance: {
        rateBp: 5_000,
        thresholdFen: 1_000,
        span: 'visit',
        countsDeductible: true,
        countsAdvanceShare: true,
      },
    });
    fc.assert(
      fc.property(stays, stays, (first, second) => {
        const [firstEarly, secondLate] = paid(scheme, first, second);
        const [secondEarly, firstLate] = paid(scheme, second, first);
        expect([firstLate.split, secondLate.split]).toEqual([firstEarly.split, secondEarly.split]);
      }),
    );
  });

  it('bear one deductible of the year in either order, and the one that comes first bears it', () => {
    const scheme = buildScheme({
      rules: { inpatient: { deductible: { kind: 'per-year', standardFen: [500, 500, 500], outside: null } } },
    });
    fc.assert(
      fc.property(stays, stays, (first, second) => {
        const [early, late] = paid(scheme, first, second);
        const earlyFen = Math.min(500, first.bill.inScopeFen);
        expect(early.split.deductibleFen).toBe(earlyFen);
        expect(late.split.deductibleFen).toBe(Math.min(500 - earlyFen, second.bill.inScopeFen));
      }),
    );
  });

  it('together reach the cap in either order', () => {
    const scheme = buildScheme({ rules: { inpatient: { ...forgetful, cap: 50_000 } } });
    const poolOf = (both: readonly ExplainedSplit[]): number =>
      both.reduce((sum, { split }) => sum + split.poolFundFen, 0);
    fc.assert(
      fc.property(stays, stays, (first, second) => {
        expect(poolOf(paid(scheme, first, second))).toBe(poolOf(paid(scheme, second, first)));
      }),
    );
  });
});
