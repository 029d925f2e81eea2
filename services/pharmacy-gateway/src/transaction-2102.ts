import { nationalEnvelope, oneOf, shortText, textOf } from '@medclear/gateway-kit';
import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';

const MOST_DRUGS = 200;
const MOST_TRACES = 2_000;
export const CERTIFICATE_KINDS = ['01', '02', '03'] as const;
export const PHARMACY_MED_TYPES = ['41', '14'] as const;

const DrugInfo = Type.Object({
  psn_no: textOf('person-number', 'national person number'),
  mdtrt_cert_type: oneOf(CERTIFICATE_KINDS, '01 e-voucher, 02 identity card, 03 social security card'),
  mdtrt_cert_no: Type.Optional(shortText(100, 'number of the certificate')),
  card_sn: Type.Optional(textOf('card-code', 'identification code of the card that was read')),
  begntime: textOf('wire-time', 'day of the sale'),
  medfee_sumamt: textOf('yuan', 'total'),
  invono: Type.Optional(shortText(30, 'invoice')),
  insutype: Type.Optional(shortText(6, 'kind of insurance')),
  dise_codg: Type.Optional(shortText(30, 'disease')),
  dise_name: Type.Optional(shortText(500, 'name of the disease')),
  acct_used_flag: oneOf(['0', '1'], '1: the personal account pays'),
  med_type: oneOf(PHARMACY_MED_TYPES, '41 is a sale of a pharmacy, 14 one for a chronic disease'),
  fulamt_ownpay_amt: Type.Optional(textOf('yuan', 'fully self-paid, as the pharmacy has worked it out')),
  overlmt_selfpay: Type.Optional(textOf('yuan', 'above price ceilings')),
  preselfpay_amt: Type.Optional(textOf('yuan', 'paid in advance by class')),
  inscp_scp_amt: Type.Optional(textOf('yuan', 'in the scope of the policy')),
  exp_content: Type.Optional(shortText(4_000, 'extension')),
});

const DrugDetail = Type.Object({
  feedetl_sn: shortText(30, 'unique within the sale'),
  rxno: Type.Optional(shortText(40, 'prescription')),
  rx_circ_flag: Type.Optional(shortText(3, 'prescription from outside')),
  fee_ocur_time: Type.Optional(textOf('wire-time', 'when the fee arose')),
  med_list_codg: shortText(50, 'national drug code'),
  medins_list_codg: Type.Optional(shortText(150, 'own drug code')),
  det_item_fee_sumamt: textOf('yuan', 'amount'),
  cnt: textOf('quantity', 'quantity'),
  pric: textOf('unit-price', 'unit price'),
});

/** A scanned pack of a drug; newer versions of the interface ask for it. */
const DrugTrace = Type.Object({
  feedetl_sn: shortText(30, 'of the drug that was scanned'),
  drug_trac_codg: shortText(30, 'trace code on the pack'),
  trdn_flag: oneOf(['0', '1'], '1: the pack was split'),
  min_prcunt_type: Type.Optional(shortText(30, 'smallest unit of sale')),
});

/** National transaction 2102, settling a sale of drugs: numbers have become text, empty fields are absent. */
export const Transaction2102 = nationalEnvelope(
  '2102',
  'pharmacy-code',
  Type.Object({
    druginfo: DrugInfo,
    drugdetail: Type.Array(DrugDetail, { minItems: 1, maxItems: MOST_DRUGS }),
    drug_trac_info: Type.Optional(Type.Array(DrugTrace, { maxItems: MOST_TRACES })),
  }),
);

export type Transaction2102 = Static<typeof Transaction2102>;
