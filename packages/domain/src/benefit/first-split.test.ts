import * as fc from 'fast-check';
import { fen } from '../money/fen';
import { nanchang } from '../policy/nanchang-360100';
import type { HospitalLevel } from '../province/command';
import { checkBenefitSplit, splitAccountOnly, splitOutpatient } from './first-split';
import accountOnly from './vectors/account-only.json';
import outpatient from './vectors/outpatient.json';

type Given = (typeof outpatient.cases)[number]['given'];

const claimOf = (given: Given) => ({
  totalFen: fen(given.totalFen),
  inScopeFen: fen(given.inScopeFen),
  usesAccount: given.account,
  hospitalLevel: given.level as HospitalLevel,
  isRetired: given.retired,
});
const yearOf = (given: Given) => ({
  deductibleUsedFen: fen(given.deductibleUsedFen),
  poolPaidFen: fen(given.poolPaidFen),
  accountBalanceFen: fen(given.balanceFen),
});
const rule = nanchang.versions.map((version) => version.employeeOutpatient);

describe('splitOutpatient', () => {
  it.each(outpatient.cases)('$id: $why', ({ given, then }) => {
    expect(rule.map((one) => splitOutpatient(claimOf(given), one, yearOf(given)).split)).toMatchObject([then]);
  });

  it('conserves every bill and never pays above the scope or the cap', () => {
    const bills = fc.record({
      inScopeFen: fc.integer({ min: 0, max: 10 ** 8 }),
      restFen: fc.integer({ min: 0, max: 10 ** 8 }),
      level: fc.constantFrom(1, 2, 3),
      retired: fc.boolean(),
      account: fc.boolean(),
      balanceFen: fc.integer({ min: 0, max: 10 ** 6 }),
      deductibleUsedFen: fc.integer({ min: 0, max: 40_000 }),
      poolPaidFen: fc.integer({ min: 0, max: 400_000 }),
    });
    fc.assert(
      fc.property(bills, (bill) => {
        const given = { ...bill, totalFen: bill.inScopeFen + bill.restFen };
        for (const one of rule) {
          const { split } = splitOutpatient(claimOf(given), one, yearOf(given));
          checkBenefitSplit(fen(given.totalFen), split);
          expect(split.poolFundFen + split.deductibleFen).toBeLessThanOrEqual(given.inScopeFen);
          expect(split.poolFundFen).toBeLessThanOrEqual(Math.max(0, 300_000 - given.poolPaidFen));
        }
      }),
    );
  });
});

describe('splitAccountOnly', () => {
  it.each(accountOnly.cases)('$id: $why', ({ given, then }) => {
    expect(splitAccountOnly(claimOf(given), yearOf(given)).split).toMatchObject(then);
  });
});
