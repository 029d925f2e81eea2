import { CORRELATION_HEADER, encodeReply } from '@medclear/contracts';
import type { Topics } from '@medclear/contracts';
import type { LogProducer, NewRecord, TopicAdmin, TopicRecords } from '@medclear/platform';
import type { OutgoingReply, ReplySender } from '../../replies/reply-sender';

export type ReplyResult = 'sent' | 'failed' | 'unknown-topic';

export interface KafkaReplyParts {
  readonly topics: Topics;
  readonly producer: LogProducer;
  readonly admin: Pick<TopicAdmin, 'list'>;
  readonly nowMs: () => number;
  readonly onResult: (result: ReplyResult, count: number, cause?: unknown) => void;
}

const SHORTEST_LISTING_MS = 500;

/** Sends replies to topics that exist; an address is what a stranger wrote into a header. */
export function createKafkaReplySender(parts: KafkaReplyParts): ReplySender {
  const { producer, onResult } = parts;
  const known = createKnownTopics(parts);
  const append = async (batches: readonly TopicRecords[], isLast: boolean): Promise<void> => {
    try {
      await producer.append(batches);
      onResult('sent', countOf(batches));
    } catch (cause) {
      // One topic may have gone with its gateway: the others are tried once more, each for itself.
      if (isLast || batches.length === 1) onResult('failed', countOf(batches), cause);
      else await Promise.all(batches.map((batch) => append([batch], true)));
    }
  };
  const sendAll = async (replies: readonly OutgoingReply[]): Promise<void> => {
    const batches = groupByTopic(replies);
    const isKnown = await known.filter([...batches.keys()]);
    const sendable = [...batches].filter(([topic]) => isKnown.has(topic));
    const strangers = [...batches].filter(([topic]) => !isKnown.has(topic));
    for (const [, records] of strangers) onResult('unknown-topic', records.length);
    if (sendable.length > 0)
      await append(
        sendable.map(([topic, records]) => ({ topic, records })),
        false,
      );
  };
  return {
    send: (replies) => {
      sendAll(replies).catch((cause: unknown) => {
        onResult('failed', replies.length, cause);
      });
    },
  };
}

interface KnownTopics {
  filter(topics: readonly string[]): Promise<ReadonlySet<string>>;
}

function createKnownTopics({ topics, admin, nowMs }: KafkaReplyParts): KnownTopics {
  let known = new Set<string>();
  let listedAtMs = 0;
  let listing: Promise<void> | null = null;
  const list = async (): Promise<void> => {
    listedAtMs = nowMs();
    known = new Set((await admin.list()).filter((topic) => topic.startsWith(topics.repliesPrefix)));
  };
  return {
    filter: async (wanted) => {
      if (wanted.some((topic) => !known.has(topic)) && nowMs() - listedAtMs >= SHORTEST_LISTING_MS)
        listing ??= list().finally(() => {
          listing = null;
        });
      if (listing !== null) await listing;
      return known;
    },
  };
}

function groupByTopic(replies: readonly OutgoingReply[]): ReadonlyMap<string, readonly NewRecord[]> {
  const groups = new Map<string, NewRecord[]>();
  for (const { address, reply } of replies) {
    const { topic, correlationId } = address;
    const record = { key: correlationId, value: encodeReply(reply), headers: { [CORRELATION_HEADER]: correlationId } };
    const group = groups.get(topic);
    if (group === undefined) groups.set(topic, [record]);
    else group.push(record);
  }
  return groups;
}

function countOf(batches: readonly TopicRecords[]): number {
  return batches.reduce((sum, { records }) => sum + records.length, 0);
}
