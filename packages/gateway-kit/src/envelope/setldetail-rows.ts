import type { FundCode, FundDetail, SettlementAnswer, StepRule } from '@medclear/domain';
import { fundRows } from '../render/fund-rows';
import { renderStepsZh } from '../render/render-steps-zh';
import { FUND_PAY_TYPES } from './fund-pay-types';
import { wireYuan } from './wire-amounts';

const BEFORE_THE_FUNDS: readonly StepRule[] = ['IN_SCOPE', 'REMOTE_SHARE', 'DEDUCTIBLE'];
const POOL: readonly StepRule[] = ['POOL', 'ANNUAL_CAP'];

/** The steps in which a fund's part came about, after those that come before all funds. */
const STEPS_OF_FUND: Readonly<Record<FundCode, readonly StepRule[]>> = {
  'employee-pool': POOL,
  'resident-pool': POOL,
  'large-sum': [...POOL, 'ABOVE_CAP', 'LARGE_ILLNESS'],
  'large-illness': [...POOL, 'ABOVE_CAP', 'LARGE_ILLNESS'],
  'civil-servant': [...POOL, 'ABOVE_CAP', 'LARGE_ILLNESS', 'CIVIL_SERVANT'],
  'medical-assistance': [...POOL, 'ABOVE_CAP', 'LARGE_ILLNESS', 'CIVIL_SERVANT', 'ASSISTANCE'],
  'personal-account': ['FUND_TOTAL', 'HOSPITAL_PART', 'PERSON', 'ACCOUNT', 'FAMILY_ACCOUNT', 'CASH'],
};

/** One row of `setldetail`; amounts in yuan. */
export interface SetldetailRow {
  readonly fund_pay_type: string;
  readonly fund_pay_type_name: string;
  readonly inscp_scp_amt: number;
  /** What the fund could have paid this time; what it pays where it has no limit. */
  readonly crt_payb_lmt_amt: number;
  readonly fund_payamt: number;
  readonly setl_proc_info: string;
}

/** `setldetail`: a row for each fund, with how its part came about in Chinese. */
export function toSetldetail(answer: SettlementAnswer): readonly SetldetailRow[] {
  return fundRows(answer).map((detail) => toRow(detail, answer));
}

function toRow({ fund, inScopeFen, limitFen, amountFen }: FundDetail, answer: SettlementAnswer): SetldetailRow {
  const { code, zh } = FUND_PAY_TYPES[answer.scheme][fund];
  const told = [...BEFORE_THE_FUNDS, ...STEPS_OF_FUND[fund]];
  const steps = answer.steps.filter(({ rule }) => told.includes(rule));
  return {
    fund_pay_type: code,
    fund_pay_type_name: zh,
    inscp_scp_amt: wireYuan(inScopeFen),
    crt_payb_lmt_amt: wireYuan(limitFen ?? amountFen),
    fund_payamt: wireYuan(amountFen),
    setl_proc_info: renderStepsZh(steps, answer.policyVersion),
  };
}
