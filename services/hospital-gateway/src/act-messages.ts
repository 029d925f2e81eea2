import { compileReader, PLAIN_WORDS, shortText, textOf } from '@medclear/gateway-kit';
import type { ActMessages, DeclaredIdentity } from '@medclear/gateway-kit';
import { trusted } from '@medclear/domain';
import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { MOST_LINES } from './settlement-message';

const LineNumbers = Type.Array(shortText(30, 'a line of the bill'), { minItems: 1, maxItems: MOST_LINES });

/** The body of `POST /v1/holds/{id}/release`; unknown fields are ignored. */
export const ReleaseMessage = Type.Object({
  messageId: textOf('message-id', 'the institution’s own id of this act; the same id is the same act'),
  institutionCode: textOf('hospital-code', 'H and eleven digits'),
  insuredRegion: textOf('insured-region', 'where the patient is insured'),
  personNumber: textOf('person-number', 'national person number'),
});

/** The body of a capture and of a refund; without line numbers it is of the whole claim. */
export const ActMessage = Type.Object({ ...ReleaseMessage.properties, lineNumbers: Type.Optional(LineNumbers) });

/** The body of `POST /v1/reversals`. */
export const ReversalMessage = Type.Object({
  ...ReleaseMessage.properties,
  originalMessageId: textOf('message-id', 'the id of the message whose outcome is not known'),
});

/** A hospital's messages of the acts on a claim. */
export const HOSPITAL_ACTS: ActMessages = {
  words: PLAIN_WORDS,
  regionPath: '/insuredRegion',
  readActOnLines: compileReader(ActMessage, (message) => ({
    lineNumbers: message.lineNumbers ?? null,
    ...toIdentity(message),
  })),
  readRelease: compileReader(ReleaseMessage, (message) => ({ lineNumbers: null, ...toIdentity(message) })),
  readReversal: compileReader(ReversalMessage, (message) => ({
    originalMessageId: message.originalMessageId,
    ...toIdentity(message),
  })),
};

function toIdentity(message: Static<typeof ReleaseMessage>): DeclaredIdentity {
  return {
    institutionCode: trusted.institutionCode(message.institutionCode),
    messageId: message.messageId,
    treatmentRegion: trusted.regionCode(message.institutionCode.slice(1, 7)),
    insuredRegion: trusted.regionCode(message.insuredRegion),
    personNumber: message.personNumber,
    furtherContent: [],
  };
}
