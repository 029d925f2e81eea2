import { addFen, ZERO_FEN } from '@medclear/domain';
import type { RegionCode, SettlementAnswer } from '@medclear/domain';
import { regionProfileOf } from './region-profile';
import { wireRatio, wireYuan } from './wire-amounts';

type AmountName =
  | 'medfee_sumamt'
  | 'fulamt_ownpay_amt'
  | 'overlmt_selfpay'
  | 'preselfpay_amt'
  | 'inscp_scp_amt'
  | 'act_pay_dedc'
  | 'hifp_pay'
  | 'pool_prop_selfpay'
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
  | 'psn_cash_pay'
  | 'hosp_part_amt'
  | 'balc'
  | 'acct_mulaid_pay';

/** The amounts of `setlinfo` in yuan; `pool_prop_selfpay` is a ratio, of what the pool pays. */
export type SetlinfoAmounts = Readonly<Record<AmountName, number>>;

/** No fund of the house pays these: enterprise supplement, disabled soldiers, other funds. */
export const NOT_PAID = { hifes_pay: 0, hifdm_pay: 0, oth_pay: 0 };

/** Every amount of `setlinfo`; `fund_pay_sumamt` counts the personal account where the insured place's wire does. */
export function toSetlinfoAmounts({ totals, split }: SettlementAnswer, insuredRegion: RegionCode): SetlinfoAmounts {
  const { fundTotalIncludesAccount } = regionProfileOf(insuredRegion);
  const accountFen = fundTotalIncludesAccount ? split.accountFen : ZERO_FEN;
  return {
    medfee_sumamt: wireYuan(totals.totalFen),
    fulamt_ownpay_amt: wireYuan(totals.fullySelfPaidFen),
    overlmt_selfpay: wireYuan(totals.overLimitFen),
    preselfpay_amt: wireYuan(totals.advanceSelfPayFen),
    inscp_scp_amt: wireYuan(totals.inScopeFen),
    act_pay_dedc: wireYuan(split.deductibleFen),
    hifp_pay: wireYuan(split.poolFundFen),
    pool_prop_selfpay: wireRatio(split.poolRateBp),
    cvlserv_pay: wireYuan(split.civilServantFundFen),
    hifmi_pay: wireYuan(split.largeIllnessFundFen),
    hifob_pay: wireYuan(split.largeSumFundFen),
    maf_pay: wireYuan(split.assistanceFundFen),
    ...NOT_PAID,
    fund_pay_sumamt: wireYuan(addFen(split.fundTotalFen, accountFen)),
    psn_part_amt: wireYuan(split.personFen),
    acct_pay: wireYuan(split.accountFen),
    psn_cash_pay: wireYuan(split.cashFen),
    hosp_part_amt: wireYuan(split.hospitalPartFen),
    balc: wireYuan(split.accountBalanceAfterFen),
    acct_mulaid_pay: wireYuan(split.familyFen),
  };
}
