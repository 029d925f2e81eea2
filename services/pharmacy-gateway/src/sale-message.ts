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

/** More drugs than one sale at a till ever has. */
export const MOST_DRUGS = 200;
/** More packs of one drug than are ever sold at once. */
const MOST_PACKS = 100;

const SoldDrug = Type.Object({
  position: shortText(30, 'unique within the sale'),
  drugCode: shortText(50, 'national drug code'),
  packs: textOf('quantity', 'at most four decimals'),
  packPrice: textOf('unit-price', 'yuan, at most six decimals'),
  price: textOf('yuan', 'yuan, within one fen of packs x pack price'),
  prescriptionNumber: Type.Optional(shortText(40, 'of a drug sold on prescription')),
  traceCodes: Type.Optional(
    Type.Array(shortText(30, 'on the pack'), {
      maxItems: MOST_PACKS,
      description: 'of the packs, where the place asks for them',
    }),
  ),
});

const Buyer = Type.Object({
  insuredRegion: textOf('insured-region', 'where the buyer is insured'),
  personNumber: textOf('person-number', 'national person number'),
  shown: oneOf(['e-voucher', 'identity-card', 'social-security-card'], 'what the buyer has shown'),
  cardIdentificationCode: Type.Optional(textOf('card-code', 'of the social security card that was read')),
  voucherToken: Type.Optional(shortText(128, 'of the e-voucher that was scanned')),
  paysFromAccount: Type.Boolean({ description: 'the personal account pays as far as it goes' }),
});

/** The body of a pharmacy's `POST /v1/settlements`; unknown fields are ignored. */
export const SaleMessage = Type.Object({
  saleId: textOf('message-id', 'the pharmacy’s own id of this sale; the same id is the same sale'),
  pharmacyCode: textOf('pharmacy-code', 'P and eleven digits'),
  care: Type.Optional(oneOf(['pharmacy', 'chronic'], 'what the sale is for; pharmacy when it is missing')),
  diseaseCode: Type.Optional(shortText(30, 'the chronic disease that is treated')),
  soldOn: textOf('business-date', 'day of the sale'),
  buyer: Buyer,
  drugs: Type.Array(SoldDrug, { minItems: 1, maxItems: MOST_DRUGS }),
  total: textOf('yuan', 'yuan, the sum of the prices'),
  split: Type.Optional(DeclaredSplitMessage),
  quote: Type.Optional(QuotedMessage),
  ...VISIT_NUMBER_FIELDS,
});

export type SaleMessage = Static<typeof SaleMessage>;

/** The body of `POST /v1/holds`. */
export const SaleHoldMessage = Type.Object({ ...SaleMessage.properties, holdForSeconds: HoldForSeconds });

/** The body of `POST /v1/quotes`: a question needs no id. */
export const SaleQuoteMessage = Type.Object({
  ...SaleMessage.properties,
  saleId: Type.Optional(SaleMessage.properties.saleId),
});
