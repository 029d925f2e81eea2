import {
  DeclaredSplitMessage,
  HoldForSeconds,
  oneOf,
  QuotedMessage,
  shortText,
  textOf,
  VISIT_NUMBER_FIELDS,
} from '@medclear/gateway-kit';
import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';

/** More lines than a hospital's bill ever has; a claim stays far below what one record may hold. */
export const MOST_LINES = 1_000;

/** What a hospital treats; a message that does not say so is an outpatient visit. */
export const HOSPITAL_CARE = ['inpatient', 'day-surgery', 'outpatient', 'chronic'] as const;

const BillLine = Type.Object({
  lineNumber: shortText(30, 'unique within the bill'),
  itemCode: shortText(50, 'national item code'),
  quantity: textOf('quantity', 'at most four decimals'),
  unitPrice: textOf('unit-price', 'yuan, at most six decimals'),
  amount: textOf('yuan', 'yuan, within one fen of quantity x unit price'),
  isUseCovered: Type.Optional(Type.Boolean({ description: 'false: a limited-use item, used otherwise' })),
});

const Credential = Type.Object({
  kind: oneOf(['e-voucher', 'identity-card', 'social-security-card'], 'what the patient has shown'),
  cardIdentificationCode: Type.Optional(textOf('card-code', 'of the social security card that was read')),
  voucherToken: Type.Optional(shortText(128, 'of the e-voucher that was scanned')),
});

/** The body of `POST /v1/settlements`; unknown fields are ignored. */
export const SettlementMessage = Type.Object({
  messageId: textOf('message-id', 'the institution’s own id of this message; the same id is the same message'),
  institutionCode: textOf('hospital-code', 'H and eleven digits'),
  insuredRegion: textOf('insured-region', 'where the patient is insured'),
  personNumber: textOf('person-number', 'national person number'),
  care: Type.Optional(oneOf(HOSPITAL_CARE, 'kind of care; outpatient when it is missing')),
  visitDate: Type.Optional(textOf('business-date', 'day of the visit; a stay has admittedOn instead')),
  admittedOn: Type.Optional(textOf('business-date', 'first day of a stay')),
  dischargedOn: Type.Optional(textOf('business-date', 'last day of a stay')),
  isEmergency: Type.Optional(Type.Boolean({ description: 'the patient came as an emergency' })),
  diseaseCode: Type.Optional(shortText(30, 'the chronic disease that is treated')),
  credential: Credential,
  useAccount: Type.Boolean({ description: 'the personal account pays as far as it goes' }),
  hospitalLevel: Type.Unsafe<1 | 2 | 3>({ type: 'integer', enum: [1, 2, 3], description: 'level of the hospital' }),
  total: textOf('yuan', 'yuan, the sum of the lines'),
  hospitalPart: Type.Optional(textOf('yuan', 'yuan, what the hospital bears itself')),
  split: Type.Optional(DeclaredSplitMessage),
  quote: Type.Optional(QuotedMessage),
  ...VISIT_NUMBER_FIELDS,
  lines: Type.Array(BillLine, { minItems: 1, maxItems: MOST_LINES }),
});

export type SettlementMessage = Static<typeof SettlementMessage>;

/** The body of `POST /v1/holds`. */
export const HoldMessage = Type.Object({ ...SettlementMessage.properties, holdForSeconds: HoldForSeconds });

/** The body of `POST /v1/quotes`: a question needs no id. */
export const QuoteMessage = Type.Object({
  ...SettlementMessage.properties,
  messageId: Type.Optional(SettlementMessage.properties.messageId),
});
