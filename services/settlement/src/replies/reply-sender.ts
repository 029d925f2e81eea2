import type { Reply } from '@medclear/contracts';
import type { ReplyAddress } from '@medclear/domain';

export interface OutgoingReply {
  readonly address: ReplyAddress;
  readonly reply: Reply;
}

/** Tells waiting gateways what is on the record. */
export interface ReplySender {
  /** Hands replies over and returns at once; one that cannot be sent is counted, for whoever waits may ask again. */
  send(replies: readonly OutgoingReply[]): void;
}
