import { randomUUID } from 'node:crypto';
import type { Consumer, Kafka } from 'kafkajs';
import { toLogRecord } from '../kafka/log-record';
import type { LogRecord } from '../kafka/log-record';
import type { TopicAdmin } from '../kafka/topic-admin';

/** A journal does not hold the records that it must hold. */
export class JournalGap extends Error {
  override readonly name = 'JournalGap';
}

/** Reads ranges of journals by one standing consumer, so that a take-over costs no group join. */
export interface JournalReader {
  start(): Promise<void>;
  stop(): Promise<void>;
  endOffset(topic: string): Promise<number>;
  offsetAtTime(topic: string, timeMs: number): Promise<number>;
  /** Reads [from, to) in order; throws JournalGap when a record is missing. */
  read(topic: string, from: number, to: number): AsyncIterable<readonly LogRecord[]>;
}

export interface JournalReaderSettings {
  readonly topics: readonly string[];
  readonly name: string;
  readonly onCrash: (cause: Error) => void;
}

interface ActiveRead {
  next: number;
  readonly to: number;
  readonly buffered: (readonly LogRecord[])[];
  failure: Error | null;
  wake: () => void;
}

const MOST_BUFFERED_BATCHES = 16;

/** Makes a reader over a fixed list of journals, all paused until one is read; one read of a topic at a time. */
export function createJournalReader(kafka: Kafka, admin: TopicAdmin, settings: JournalReaderSettings): JournalReader {
  const consumer = kafka.consumer({
    groupId: `${settings.name}-journal-${randomUUID()}`,
    sessionTimeout: 10_000,
    heartbeatInterval: 2_000,
    maxWaitTimeInMs: 50,
  });
  const reads = new Map<string, ActiveRead>();
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    settings.onCrash(payload.error);
    for (const read of reads.values()) fail(read, payload.error);
  });
  return {
    start: () =>
      startPaused(consumer, settings.topics, (topic, records) => {
        takeRecords(consumer, reads.get(topic), records);
      }),
    stop: () => consumer.disconnect(),
    endOffset: (topic) => admin.endOffset(topic),
    offsetAtTime: (topic, timeMs) => admin.offsetAtTime(topic, timeMs),
    read: (topic, from, to) => readRange({ consumer, reads, admin }, { topic, from, to }),
  };
}

async function startPaused(
  consumer: Consumer,
  topics: readonly string[],
  onRecords: (topic: string, records: readonly LogRecord[]) => void,
): Promise<void> {
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  const joined = new Promise<void>((resolve) => {
    consumer.on(consumer.events.GROUP_JOIN, () => {
      consumer.pause(topics.map((topic) => ({ topic })));
      resolve();
    });
  });
  await consumer.run({
    autoCommit: false,
    partitionsConsumedConcurrently: topics.length,
    eachBatch: ({ batch }) => {
      onRecords(
        batch.topic,
        batch.messages.map((message) => toLogRecord(batch.topic, message)),
      );
      return Promise.resolve();
    },
  });
  await joined;
}

function takeRecords(consumer: Consumer, read: ActiveRead | undefined, records: readonly LogRecord[]): void {
  if (read === undefined) return;
  const wanted = records.filter(({ offset }) => offset >= read.next && offset < read.to);
  const [first] = wanted;
  const beyond = records[0] !== undefined && records[0].offset >= read.to && read.next < read.to;
  if (beyond || (first !== undefined && first.offset !== read.next)) {
    fail(read, new JournalGap(`offset ${String(read.next)} is missing`));
    return;
  }
  if (first === undefined) return;
  read.next += wanted.length;
  read.buffered.push(wanted);
  if (read.buffered.length >= MOST_BUFFERED_BATCHES) consumer.pause([{ topic: first.topic }]);
  read.wake();
}

function fail(read: ActiveRead, failure: Error): void {
  read.failure = failure;
  read.wake();
}

interface Reading {
  readonly consumer: Consumer;
  readonly reads: Map<string, ActiveRead>;
  readonly admin: TopicAdmin;
}

async function* readRange(
  { consumer, reads, admin }: Reading,
  { topic, from, to }: { readonly topic: string; readonly from: number; readonly to: number },
): AsyncGenerator<readonly LogRecord[]> {
  if (from >= to) return;
  // kafkajs jumps without a word on an offset out of range, so the end is asked first.
  if ((await admin.endOffset(topic)) < to) throw new JournalGap(`${topic} ends before offset ${String(to)}`);
  if (reads.has(topic)) throw new Error(`${topic} is being read already`);
  const read: ActiveRead = { next: from, to, buffered: [], failure: null, wake: () => undefined };
  reads.set(topic, read);
  try {
    consumer.seek({ topic, partition: 0, offset: String(from) });
    consumer.resume([{ topic }]);
    for (let given = from; given < to;) {
      const batch = await nextBatch(read);
      given += batch.length;
      if (read.next < to) consumer.resume([{ topic }]);
      yield batch;
    }
  } finally {
    consumer.pause([{ topic }]);
    reads.delete(topic);
  }
}

async function nextBatch(read: ActiveRead): Promise<readonly LogRecord[]> {
  for (;;) {
    const batch = read.buffered.shift();
    if (batch !== undefined) return batch;
    if (read.failure !== null) throw read.failure;
    await new Promise<void>((resolve) => {
      read.wake = resolve;
    });
  }
}
