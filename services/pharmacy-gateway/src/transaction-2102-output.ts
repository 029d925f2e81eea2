import { clockDigitsOf, formatYuan } from '@medclear/domain';
import type { Fen, InsuranceScheme, ItemClass, SettlementAnswer, SplitLine } from '@medclear/domain';
import type { Transaction2102 } from './transaction-2102';

const NO_CEILING = 999_999;
const MICRO_YUAN_PER_YUAN = 1_000_000;
const QUANTITY_PARTS = 10_000;
const BASIS_POINTS = 10_000;
const EMPLOYEE_POOL = '310101';
const PERSONAL_ACCOUNT = '310201';
const CLEARING_TYPE_PHARMACY = '41';

const SCHEME_CODES: Readonly<Record<InsuranceScheme, string>> = { employee: '310', resident: '390' };
const CLASS_CODES: Readonly<Record<ItemClass, string>> = { A: '1', B: '2', C: '3' };

/** The output of transaction 2102, made of the province's answer and of what the sender said itself. */
export function toOutput2102(message: Transaction2102, answer: SettlementAnswer): object {
  return {
    setlinfo: { ...toIdentity(message, answer), ...toAmounts(answer) },
    setldetail: toFundDetails(answer),
    detlcutinfo: answer.lines.map(toCutLine),
  };
}

/** Names, certificates and birth dates stay empty: no province sends them yet. */
function toIdentity({ input, msgid, insuplc_admdvs }: Transaction2102, answer: SettlementAnswer) {
  const { druginfo } = input;
  return {
    mdtrt_id: answer.settlementId,
    setl_id: answer.settlementId,
    psn_no: druginfo.psn_no,
    psn_name: '',
    psn_cert_type: '',
    certno: '',
    gend: '',
    naty: '',
    brdy: '',
    age: '',
    insutype: SCHEME_CODES[answer.scheme],
    psn_type: '',
    cvlserv_flag: '0',
    setl_time: wireTime(answer.settledAtMs),
    mdtrt_cert_type: druginfo.mdtrt_cert_type,
    med_type: druginfo.med_type,
    medins_setl_id: msgid,
    clr_optins: insuplc_admdvs,
    clr_way: '',
    clr_type: CLEARING_TYPE_PHARMACY,
  };
}

function toAmounts({ totals, split }: SettlementAnswer) {
  return {
    medfee_sumamt: yuan(totals.totalFen),
    fulamt_ownpay_amt: yuan(totals.fullySelfPaidFen),
    overlmt_selfpay: yuan(totals.overLimitFen),
    preselfpay_amt: yuan(totals.advanceSelfPayFen),
    inscp_scp_amt: yuan(totals.inScopeFen),
    act_pay_dedc: yuan(split.deductibleFen),
    hifp_pay: yuan(split.poolFundFen),
    pool_prop_selfpay: split.poolRateBp / BASIS_POINTS,
    cvlserv_pay: 0,
    hifes_pay: 0,
    hifmi_pay: 0,
    hifob_pay: 0,
    hifdm_pay: 0,
    maf_pay: 0,
    oth_pay: 0,
    fund_pay_sumamt: yuan(split.fundTotalFen),
    psn_part_amt: yuan(split.personFen),
    acct_pay: yuan(split.accountFen),
    psn_cash_pay: yuan(split.cashFen),
    hosp_part_amt: 0,
    balc: yuan(split.accountBalanceAfterFen),
    acct_mulaid_pay: 0,
  };
}

function toFundDetails({ totals, split }: SettlementAnswer): readonly object[] {
  const details = [
    { fund_pay_type: EMPLOYEE_POOL, fund_pay_type_name: '职工基本医疗保险统筹基金', paidFen: split.poolFundFen },
    { fund_pay_type: PERSONAL_ACCOUNT, fund_pay_type_name: '职工基本医疗保险个人账户', paidFen: split.accountFen },
  ];
  return details
    .filter(({ paidFen }) => paidFen > 0)
    .map(({ paidFen, ...fund }) => ({
      ...fund,
      inscp_scp_amt: yuan(totals.inScopeFen),
      crt_payb_lmt_amt: yuan(paidFen),
      fund_payamt: yuan(paidFen),
      setl_proc_info: '',
    }));
}

function toCutLine(line: SplitLine) {
  const { ceilingMicroYuan } = line;
  return {
    feedetl_sn: line.lineNumber,
    det_item_fee_sumamt: yuan(line.totalFen),
    cnt: line.quantityTenThousandths / QUANTITY_PARTS,
    pric: line.unitPriceMicroYuan / MICRO_YUAN_PER_YUAN,
    pric_uplmt_amt: ceilingMicroYuan === null ? NO_CEILING : ceilingMicroYuan / MICRO_YUAN_PER_YUAN,
    selfpay_prop: line.advanceShareBp / BASIS_POINTS,
    fulamt_ownpay_amt: yuan(line.fullySelfPaidFen),
    overlmt_amt: yuan(line.overLimitFen),
    preselfpay_amt: yuan(line.advanceSelfPayFen),
    inscp_scp_amt: yuan(line.inScopeFen),
    chrgitm_lv: CLASS_CODES[line.itemClass],
    med_chrgitm_type: line.chargeCategory,
    list_sp_item_flag: '0',
    drt_reim_flag: '0',
  };
}

/** A number whose decimal text is the amount, as the interface wants it. */
function yuan(amountFen: Fen): number {
  return Number(formatYuan(amountFen));
}

/** `yyyy-MM-dd HH:mm:ss` in UTC+8. */
function wireTime(clockMs: number): string {
  const digits = clockDigitsOf(clockMs);
  return digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3 $4:$5:$6');
}
