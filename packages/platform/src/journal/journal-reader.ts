import { randomUUID } from 'node:crypto';
import type { Consumer, Kafka } from 'kafkajs';
import { GROUP_TIMING } from '../kafka/group-timing';
import { joinGroup } from '../kafka/join-group';
import { toLogRecord } from '../kafka/log-record';
import type { LogRecord } from '../kafka/log-record';
import { createMemberControls } from '../kafka/member-controls';
import type { MemberControls } from '../kafka/member-controls';
import type { TopicAdmin } from '../kafka/topic-admin';
import { createRangeBuffer, JournalGap } from './range-buffer';
import type { RangeBuffer } from './range-buffer';

/** Reads ranges of journals by one standing consumer, so that a take-over costs no group join. */
export interface JournalReader {
  start(): Promise<void>;
  stop(): Promise<void>;
  endOffset(topic: string): Promise<number>;
  offsetAtTime(topic: string, timeMs: number): Promise<number>;
  /** Reads [from, to) in order; throws JournalGap when a record is missing, or the fault that ended the fetching. */
  read(topic: string, from: number, to: number): AsyncIterable<readonly LogRecord[]>;
}

export interface JournalReaderSettings {
  readonly topics: readonly string[];
  readonly name: string;
  /** The consumer has given up for good: the process must end and start anew. */
  readonly onCrash: (cause: Error) => void;
}

type Reads = Map<string, RangeBuffer>;

/** Makes a reader over a fixed list of journals, all paused until one is read; one read of a topic at a time. */
export function createJournalReader(kafka: Kafka, admin: TopicAdmin, settings: JournalReaderSettings): JournalReader {
  const consumer = kafka.consumer({
    groupId: `${settings.name}-journal-${randomUUID()}`,
    ...GROUP_TIMING,
    maxWaitTimeInMs: 50,
    allowAutoTopicCreation: false,
  });
  const reads: Reads = new Map();
  let isMember = false;
  const controls = createMemberControls(consumer, () => isMember);
  consumer.on(consumer.events.GROUP_JOIN, () => {
    isMember = true;
    consumer.pause(settings.topics.map((topic) => ({ topic })));
    for (const [topic, read] of reads) fetchOn(controls, topic, read.fetchOffset());
  });
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    isMember = false;
    for (const read of reads.values()) read.fail(payload.error);
    if (!payload.restart) settings.onCrash(payload.error);
  });
  return {
    start: () => startReading(consumer, settings.topics, reads),
    stop: () => {
      isMember = false;
      return consumer.disconnect();
    },
    endOffset: (topic) => admin.endOffset(topic),
    offsetAtTime: (topic, timeMs) => admin.offsetAtTime(topic, timeMs),
    read: async function* (topic, from, to) {
      if (from >= to) return;
      await requireStored(admin, topic, { from, to });
      yield* readRange(controls, reads, { topic, from, to });
    },
  };
}

/** Asked first, because kafkajs jumps elsewhere without a word when a wanted offset is not there. */
async function requireStored(admin: TopicAdmin, topic: string, { from, to }: { from: number; to: number }) {
  const stored = await admin.storedRange(topic);
  if (from < stored.first || to > stored.end) {
    throw new JournalGap(
      `${topic} holds ${String(stored.first)} to ${String(stored.end)}, not ${String(from)} to ${String(to)}`,
    );
  }
}

async function startReading(consumer: Consumer, topics: readonly string[], reads: Reads): Promise<void> {
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  await joinGroup(consumer, {
    autoCommit: false,
    partitionsConsumedConcurrently: topics.length,
    eachBatch: (payload) => {
      const { topic, messages } = payload.batch;
      const read = reads.get(topic);
      if (read !== undefined && !payload.isStale()) {
        read.offer(messages.map((message) => toLogRecord(topic, message)));
        if (read.isFull()) consumer.pause([{ topic }]);
      }
      return Promise.resolve();
    },
  });
}

async function* readRange(
  controls: MemberControls,
  reads: Reads,
  { topic, from, to }: { readonly topic: string; readonly from: number; readonly to: number },
): AsyncGenerator<readonly LogRecord[]> {
  if (reads.has(topic)) throw new Error(`${topic} is being read already`);
  const read = createRangeBuffer(from, to);
  reads.set(topic, read);
  try {
    fetchOn(controls, topic, from);
    for (let batch = await read.next(); batch !== null; batch = await read.next()) {
      if (!read.isFull()) controls.resume(topic);
      yield batch;
    }
  } finally {
    reads.delete(topic);
    controls.pause(topic);
  }
}

function fetchOn(controls: MemberControls, topic: string, offset: number): void {
  controls.seek(topic, offset);
  controls.resume(topic);
}
