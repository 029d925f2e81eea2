import type { ReplyAddress } from '@medclear/domain';

/** Kafka headers as text. */
export type TextHeaders = Readonly<Record<string, string>>;

export const CORRELATION_HEADER = 'correlation-id';
const TOPIC_HEADER = 'reply-topic';
const UNTIL_HEADER = 'reply-until';

/** Where to answer travels in headers, so that even an unreadable record can be answered. */
export function toReplyHeaders(address: ReplyAddress): Record<string, string> {
  return {
    [TOPIC_HEADER]: address.topic,
    [CORRELATION_HEADER]: address.correlationId,
    [UNTIL_HEADER]: String(address.untilMs),
  };
}

/** Reads where to answer; null when any part is missing or malformed: nobody waits then. */
export function readReplyHeaders(headers: TextHeaders): ReplyAddress | null {
  const topic = headers[TOPIC_HEADER];
  const correlationId = headers[CORRELATION_HEADER];
  const untilMs = Number(headers[UNTIL_HEADER] ?? '');
  if (topic === undefined || correlationId === undefined || !Number.isSafeInteger(untilMs) || untilMs <= 0) return null;
  return { topic, correlationId, untilMs };
}
