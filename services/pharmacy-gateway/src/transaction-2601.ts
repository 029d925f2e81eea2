import { nationalEnvelope, oneOf, textOf } from '@medclear/gateway-kit';
import type { DeclaredReversal } from '@medclear/gateway-kit';
import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { toIdentity } from './transaction-2103';

const Data = Type.Object({
  psn_no: textOf('person-number', 'national person number'),
  omsgid: textOf('message-id', 'msgid of the message whose outcome is not known'),
  oinfno: oneOf(['2102', '2103'], 'its transaction number'),
});

/** National transaction 2601, the reversal of a message whose outcome its sender does not know. */
export const Transaction2601 = nationalEnvelope('2601', 'pharmacy-code', Type.Object({ data: Data }));

export type Transaction2601 = Static<typeof Transaction2601>;

/** Translates transaction 2601, whose fields have been checked. */
export function transaction2601ToReversal(message: Transaction2601): DeclaredReversal {
  const { psn_no, omsgid, oinfno } = message.input.data;
  return { originalMessageId: omsgid, ...toIdentity(message, psn_no), furtherContent: [oinfno] };
}
