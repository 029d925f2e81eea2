import { fen, trusted } from '@medclear/domain';
import type { ActAmounts, ActAnswer } from '@medclear/domain';
import { toRefundAmounts } from './refund-amounts';
import { toSetlinfoAmounts } from './setlinfo-amounts';
import { REFERRAL_ANSWER } from '../testing/referral-answer';

const { totals, split, details } = REFERRAL_ANSWER;
const AMOUNTS: ActAmounts = {
  totalFen: totals.totalFen,
  fundTotalFen: split.fundTotalFen,
  hospitalPartFen: split.hospitalPartFen,
  personFen: split.personFen,
  accountFen: split.accountFen,
  familyFen: split.familyFen,
  cashFen: split.cashFen,
  parts: {
    fullySelfPaidFen: totals.fullySelfPaidFen,
    overLimitFen: totals.overLimitFen,
    advanceSelfPayFen: totals.advanceSelfPayFen,
    inScopeFen: totals.inScopeFen,
    deductibleFen: split.deductibleFen,
  },
};
const ACT: ActAnswer = {
  settlementId: '360100202603021000010000000011',
  targetSettlementId: REFERRAL_ANSWER.settlementId,
  decidedAtMs: REFERRAL_ANSWER.settledAtMs,
  businessDate: REFERRAL_ANSWER.businessDate,
  lineNumbers: [],
  amounts: AMOUNTS,
  legs: details.map(({ fund, amountFen }) => ({ fund, amountFen })),
  accountBalanceAfterFen: fen(12_345),
  claimState: 'refunded',
};
const NANCHANG = trusted.regionCode('360100');
const PARTS = ['fulamt_ownpay_amt', 'overlmt_selfpay', 'preselfpay_amt', 'inscp_scp_amt', 'act_pay_dedc'];

describe('the amounts of a cancelled settlement', () => {
  it('are those of the settlement below zero, but for the ratio, the cash’s name and the balance', () => {
    const { pool_prop_selfpay, psn_cash_pay, balc, ...settled } = toSetlinfoAmounts(REFERRAL_ANSWER, NANCHANG);
    expect([pool_prop_selfpay, balc]).not.toContain(undefined);
    const negated = Object.entries({ ...settled, pdn_cash_pay: psn_cash_pay }).map(([name, yuan]) => [
      name,
      yuan === 0 ? 0 : -yuan,
    ]);
    expect(toRefundAmounts(ACT, NANCHANG)).toEqual({ ...Object.fromEntries(negated), balc: 123.45 });
  });

  it('leave the parts out where a cancellation is repeated that was answered before they were told', () => {
    const told = toRefundAmounts(ACT, NANCHANG);
    const earlier = toRefundAmounts({ ...ACT, amounts: { ...AMOUNTS, parts: null } }, NANCHANG);
    expect(Object.keys(told).filter((name) => !Object.hasOwn(earlier, name))).toEqual(PARTS);
    expect(told).toMatchObject(earlier);
  });
});
