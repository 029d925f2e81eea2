import { fen } from '@medclear/domain';
import type { ActAnswer, ActParts, FundCode, RegionCode } from '@medclear/domain';
import { regionProfileOf } from './region-profile';
import { NOT_PAID } from './setlinfo-amounts';
import { wireYuan } from './wire-amounts';

type AmountName =
  | 'medfee_sumamt'
  | 'hifp_pay'
  | 'cvlserv_pay'
  | 'hifes_pay'
  | 'hifmi_pay'
  | 'hifob_pay'
  | 'hifdm_pay'
  | 'maf_pay'
  | 'oth_pay'
  | 'fund_pay_sumamt'
  | 'psn_part_amt'
  | 'acct_pay'
  | 'pdn_cash_pay'
  | 'hosp_part_amt'
  | 'acct_mulaid_pay'
  | 'balc';

type PartName = 'fulamt_ownpay_amt' | 'overlmt_selfpay' | 'preselfpay_amt' | 'inscp_scp_amt' | 'act_pay_dedc';

/**
 * The amounts of a cancelled settlement's `setlinfo` in yuan: what was given back is below zero, the balance is not. The parts
 * are left out where a cancellation is repeated that was answered before they were told.
 */
export type RefundAmounts = Readonly<Record<AmountName, number> & Partial<Record<PartName, number>>>;

/** Every amount that a refund gives back; cash is spelt `pdn_cash_pay` here, as the national interface has it. */
export function toRefundAmounts(answer: ActAnswer, insuredRegion: RegionCode): RefundAmounts {
  const { amounts } = answer;
  const accountFen = regionProfileOf(insuredRegion).fundTotalIncludesAccount ? amounts.accountFen : 0;
  return {
    medfee_sumamt: backYuan(amounts.totalFen),
    ...(amounts.parts === null ? {} : toParts(amounts.parts)),
    hifp_pay: paidBack(answer, ['employee-pool', 'resident-pool']),
    cvlserv_pay: paidBack(answer, ['civil-servant']),
    hifmi_pay: paidBack(answer, ['large-illness']),
    hifob_pay: paidBack(answer, ['large-sum']),
    maf_pay: paidBack(answer, ['medical-assistance']),
    ...NOT_PAID,
    fund_pay_sumamt: backYuan(amounts.fundTotalFen + accountFen),
    psn_part_amt: backYuan(amounts.personFen),
    acct_pay: backYuan(amounts.accountFen),
    pdn_cash_pay: backYuan(amounts.cashFen),
    hosp_part_amt: backYuan(amounts.hospitalPartFen),
    acct_mulaid_pay: backYuan(amounts.familyFen),
    balc: wireYuan(answer.accountBalanceAfterFen),
  };
}

function toParts(parts: ActParts): Readonly<Record<PartName, number>> {
  return {
    fulamt_ownpay_amt: backYuan(parts.fullySelfPaidFen),
    overlmt_selfpay: backYuan(parts.overLimitFen),
    preselfpay_amt: backYuan(parts.advanceSelfPayFen),
    inscp_scp_amt: backYuan(parts.inScopeFen),
    act_pay_dedc: backYuan(parts.deductibleFen),
  };
}

function paidBack({ legs }: ActAnswer, funds: readonly FundCode[]): number {
  return backYuan(legs.reduce((sum, { fund, amountFen }) => (funds.includes(fund) ? sum + amountFen : sum), 0));
}

/** Nothing given back is 0, not -0. */
function backYuan(amountFen: number): number {
  return amountFen === 0 ? 0 : -wireYuan(fen(amountFen));
}
