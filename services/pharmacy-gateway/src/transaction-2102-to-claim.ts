import { trusted } from '@medclear/domain';
import type { CareKind, CredentialKind, DeclaredLine, SplitPart } from '@medclear/domain';
import {
  checkedDecimal,
  checkedFen,
  PLAIN_VISIT,
  QUANTITY_DECIMALS,
  readDeclaredSplit,
  UNIT_PRICE_DECIMALS,
} from '@medclear/gateway-kit';
import type { BillFields, DeclaredClaim, Paths } from '@medclear/gateway-kit';
import { PHARMACY_LEVEL } from './sale-to-claim';
import type { CERTIFICATE_KINDS, PHARMACY_MED_TYPES, Transaction2102 } from './transaction-2102';

type CertificateKind = (typeof CERTIFICATE_KINDS)[number];
type DrugInfo = Transaction2102['input']['druginfo'];
type Drug = Transaction2102['input']['drugdetail'][number];

const CREDENTIALS: Readonly<Record<CertificateKind, CredentialKind>> = {
  '01': 'e-voucher',
  '02': 'identity-card',
  '03': 'social-security-card',
};
const CARE: Readonly<Record<(typeof PHARMACY_MED_TYPES)[number], CareKind>> = { '41': 'pharmacy', '14': 'chronic' };
const SPLIT_FIELDS = {
  fullySelfPaidFen: 'fulamt_ownpay_amt',
  overLimitFen: 'overlmt_selfpay',
  advanceSelfPayFen: 'preselfpay_amt',
  inScopeFen: 'inscp_scp_amt',
} as const satisfies Readonly<Record<SplitPart, keyof DrugInfo>>;
/** A trace code stands in a node of its own and names its drug. */
const LINE_FIELDS = { lineNumber: 'feedetl_sn', amount: 'det_item_fee_sumamt', traceCodes: 'feedetl_sn' } as const;
const DAY_LENGTH = 10;

/** Where a claim's fields stand in transaction 2102. */
export const PATHS_2102: Paths = {
  total: '/input/druginfo/medfee_sumamt',
  line: (at, field) => `/input/drugdetail/${String(at)}/${LINE_FIELDS[field]}`,
  part: (part) => `/input/druginfo/${SPLIT_FIELDS[part]}`,
};

/** What the drugs of a transaction 2102 cost. */
export const FIELDS_2102: BillFields = {
  total: PATHS_2102.total,
  lines: '/input/drugdetail',
  lineNumber: 'feedetl_sn',
  quantity: 'cnt',
  unitPrice: 'pric',
  amount: 'det_item_fee_sumamt',
};

/** Translates transaction 2102, whose fields have been checked, into a claim. */
export function transaction2102ToClaim(message: Transaction2102): DeclaredClaim {
  const { druginfo, drugdetail } = message.input;
  return {
    institutionCode: trusted.institutionCode(message.fixmedins_code),
    messageId: message.msgid,
    business: CARE[druginfo.med_type],
    treatmentRegion: trusted.regionCode(message.mdtrtarea_admvs),
    insuredRegion: trusted.regionCode(message.insuplc_admdvs),
    personNumber: druginfo.psn_no,
    visitDate: trusted.businessDate(druginfo.begntime.slice(0, DAY_LENGTH)),
    ...PLAIN_VISIT,
    diseaseCode: druginfo.med_type === '14' ? (druginfo.dise_codg ?? null) : null,
    credentialKind: CREDENTIALS[druginfo.mdtrt_cert_type],
    cardIdentificationCode: druginfo.card_sn ?? null,
    voucherToken: druginfo.mdtrt_cert_type === '01' ? (druginfo.mdtrt_cert_no ?? null) : null,
    usesAccount: druginfo.acct_used_flag === '1',
    hospitalLevel: PHARMACY_LEVEL,
    totalFen: checkedFen(druginfo.medfee_sumamt),
    declaredSplit: readDeclaredSplit(druginfo, SPLIT_FIELDS),
    lines: drugdetail.map(toLine),
    traceCodes: drugdetail.map(({ feedetl_sn }) => traceCodesOf(feedetl_sn, message)),
    furtherContent: furtherContent(message),
  };
}

function toLine(drug: Drug): DeclaredLine {
  return {
    lineNumber: drug.feedetl_sn,
    itemCode: drug.med_list_codg,
    quantityTenThousandths: checkedDecimal(drug.cnt, QUANTITY_DECIMALS),
    unitPriceMicroYuan: checkedDecimal(drug.pric, UNIT_PRICE_DECIMALS),
    amountFen: checkedFen(drug.det_item_fee_sumamt),
  };
}

function traceCodesOf(number: string, { input }: Transaction2102): readonly string[] {
  const ofDrug = (input.drug_trac_info ?? []).filter(({ feedetl_sn }) => feedetl_sn === number);
  return ofDrug.map(({ drug_trac_codg }) => drug_trac_codg);
}

/** What else must not differ when the message comes again: all but sender, operator, session and sending time. */
function furtherContent({ input }: Transaction2102): DeclaredClaim['furtherContent'] {
  const { druginfo, drugdetail } = input;
  const drugs = drugdetail.flatMap((drug) => [
    drug.rxno ?? null,
    drug.rx_circ_flag ?? null,
    drug.fee_ocur_time ?? null,
    drug.medins_list_codg ?? null,
  ]);
  return {
    person: [druginfo.mdtrt_cert_no ?? null],
    dates: [druginfo.begntime],
    business: [druginfo.med_type, druginfo.insutype ?? null],
    lines: drugs,
    rest: [
      druginfo.invono ?? null,
      druginfo.dise_codg ?? null,
      druginfo.dise_name ?? null,
      druginfo.exp_content ?? null,
    ],
  };
}
