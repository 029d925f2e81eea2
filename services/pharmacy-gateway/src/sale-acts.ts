import { trusted } from '@medclear/domain';
import { compileReader, shortText, textOf } from '@medclear/gateway-kit';
import type { ActMessages, DeclaredIdentity } from '@medclear/gateway-kit';
import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { PHARMACY_WORDS } from './pharmacy-words';
import { MOST_DRUGS } from './sale-message';

const Positions = Type.Array(shortText(30, 'a position of the sale'), { minItems: 1, maxItems: MOST_DRUGS });

/** The body of `POST /v1/holds/{id}/release`; unknown fields are ignored. */
export const SaleReleaseMessage = Type.Object({
  actId: textOf('message-id', 'the pharmacy’s own id of this act; the same id is the same act'),
  pharmacyCode: textOf('pharmacy-code', 'P and eleven digits'),
  buyer: Type.Object({
    insuredRegion: textOf('insured-region', 'where the buyer is insured'),
    personNumber: textOf('person-number', 'national person number'),
  }),
});

/** The body of a capture and of a refund; without positions it is of the whole sale. */
export const SaleActMessage = Type.Object({
  ...SaleReleaseMessage.properties,
  positions: Type.Optional(Positions),
});

/** The body of `POST /v1/reversals`. */
export const SaleReversalMessage = Type.Object({
  ...SaleReleaseMessage.properties,
  originalId: textOf('message-id', 'the saleId or actId of the message whose outcome is not known'),
});

/** A pharmacy's messages of the acts on a sale. */
export const SALE_ACTS: ActMessages = {
  words: PHARMACY_WORDS,
  regionPath: '/buyer/insuredRegion',
  readActOnLines: compileReader(SaleActMessage, (message) => ({
    lineNumbers: message.positions ?? null,
    ...toIdentity(message),
  })),
  readRelease: compileReader(SaleReleaseMessage, (message) => ({ lineNumbers: null, ...toIdentity(message) })),
  readReversal: compileReader(SaleReversalMessage, (message) => ({
    originalMessageId: message.originalId,
    ...toIdentity(message),
  })),
};

function toIdentity({ actId, pharmacyCode, buyer }: Static<typeof SaleReleaseMessage>): DeclaredIdentity {
  return {
    institutionCode: trusted.institutionCode(pharmacyCode),
    messageId: actId,
    treatmentRegion: trusted.regionCode(pharmacyCode.slice(1, 7)),
    insuredRegion: trusted.regionCode(buyer.insuredRegion),
    personNumber: buyer.personNumber,
    furtherContent: [],
  };
}
