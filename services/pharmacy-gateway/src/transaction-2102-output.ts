import { basisPoints, clockDigitsOf, trusted } from '@medclear/domain';
import type {
  ClaimId,
  InsuranceScheme,
  ItemClass,
  PersonKind,
  ResidentClass,
  SettlementAnswer,
  SplitLine,
} from '@medclear/domain';
import { toSetldetail, toSetlinfoAmounts, wireRatio, wireYuan } from '@medclear/gateway-kit';
import type { Transaction2102 } from './transaction-2102';

const NO_CEILING = 999_999;
const MICRO_YUAN_PER_YUAN = 1_000_000;
const QUANTITY_PARTS = 10_000;
export const CLEARING_TYPE_PHARMACY = '41';

const SCHEME_CODES: Readonly<Record<InsuranceScheme, string>> = { employee: '310', resident: '390' };
const RESIDENT_TYPES: Readonly<Record<ResidentClass, string>> = { minor: '14', adult: '15', elder: '16' };
/** A resident whose class the registry has not told is told as an adult: the field may not be empty. */
const PERSON_TYPES: Readonly<Record<PersonKind, string>> = {
  active: '11',
  retired: '12',
  resident: RESIDENT_TYPES.adult,
};
const CLASS_CODES: Readonly<Record<ItemClass, string>> = { A: '1', B: '2', C: '3' };

/** The output of transaction 2102, made of the province's answer and of what the sender said itself. */
export function toOutput2102(message: Transaction2102, claimId: ClaimId, answer: SettlementAnswer): object {
  return {
    setlinfo: Object.assign(
      toIdentity(message, claimId, answer),
      toSetlinfoAmounts(answer, trusted.regionCode(message.insuplc_admdvs)),
    ),
    setldetail: toSetldetail(answer),
    detlcutinfo: answer.lines.map(toCutLine),
  };
}

/** A sale's visit is its claim, so that a cancellation names both. Names, certificates and birth dates stay empty: no province sends them yet. */
function toIdentity({ input, msgid, insuplc_admdvs }: Transaction2102, claimId: ClaimId, answer: SettlementAnswer) {
  const { druginfo } = input;
  return {
    mdtrt_id: claimId,
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
    psn_type: personTypeOf(answer),
    cvlserv_flag: isCivilServant(answer) ? '1' : '0',
    setl_time: wireTime(answer.settledAtMs),
    mdtrt_cert_type: druginfo.mdtrt_cert_type,
    med_type: druginfo.med_type,
    medins_setl_id: msgid,
    clr_optins: insuplc_admdvs,
    clr_way: '',
    clr_type: CLEARING_TYPE_PHARMACY,
  };
}

function personTypeOf({ personKind, residentClass }: SettlementAnswer): string {
  if (personKind === null) return '';
  return personKind === 'resident' && residentClass !== null ? RESIDENT_TYPES[residentClass] : PERSON_TYPES[personKind];
}

/** As the registry said it; earlier answers say only whether the aid of civil servants has paid. */
function isCivilServant({ isCivilServant: isRegistered, split }: SettlementAnswer): boolean {
  return isRegistered ?? split.civilServantFundFen > 0;
}

function toCutLine(line: SplitLine) {
  const { ceilingMicroYuan } = line;
  return {
    feedetl_sn: line.lineNumber,
    det_item_fee_sumamt: wireYuan(line.totalFen),
    cnt: line.quantityTenThousandths / QUANTITY_PARTS,
    pric: line.unitPriceMicroYuan / MICRO_YUAN_PER_YUAN,
    pric_uplmt_amt: ceilingMicroYuan === null ? NO_CEILING : ceilingMicroYuan / MICRO_YUAN_PER_YUAN,
    selfpay_prop: wireRatio(basisPoints(line.advanceShareBp)),
    fulamt_ownpay_amt: wireYuan(line.fullySelfPaidFen),
    overlmt_amt: wireYuan(line.overLimitFen),
    preselfpay_amt: wireYuan(line.advanceSelfPayFen),
    inscp_scp_amt: wireYuan(line.inScopeFen),
    chrgitm_lv: CLASS_CODES[line.itemClass],
    med_chrgitm_type: line.chargeCategory,
    list_sp_item_flag: '0',
    drt_reim_flag: '0',
  };
}

/** `yyyy-MM-dd HH:mm:ss` in UTC+8. */
export function wireTime(clockMs: number): string {
  const digits = clockDigitsOf(clockMs);
  return digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3 $4:$5:$6');
}
