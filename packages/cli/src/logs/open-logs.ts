import { readDecisionLink } from '@medclear/contracts';
import {
  createChainReader,
  createJournalReader,
  createKafka,
  createLogProducer,
  createTopicAdmin,
  genesisPosition,
} from '@medclear/platform';
import type { LogRecord, NewRecord } from '@medclear/platform';

/** Logs of one partition that a person looks into. */
export interface OpenLogs {
  /** The offset behind the last record; 0 for a topic that does not exist. */
  end(topic: string): Promise<number>;
  offsetAtTime(topic: string, timeMs: number): Promise<number>;
  /** Reads from an offset to the end, or to another one. */
  read(topic: string, from: number, to?: number): AsyncIterable<LogRecord>;
  /** Null when the record is not kept any more, or not there yet. */
  one(topic: string, offset: number): Promise<LogRecord | null>;
  /** Reads the accepted records of a journal from its first one. */
  chained(decisionsTopic: string, onProgress?: (read: number, total: number) => void): AsyncIterable<LogRecord>;
  /** Appends one record; resolves to its offset, throws when that is in doubt. */
  append(topic: string, record: NewRecord): Promise<number>;
  close(): Promise<void>;
}

const APPEND_TIMEOUT_MS = 10_000;

/** Connects to the topics that exist among those named; throws when the broker cannot be reached. */
export async function openLogs(brokers: string, wanted: readonly string[]): Promise<OpenLogs> {
  const kafka = createKafka({ brokers: brokers.split(','), clientId: 'medclear-cli' });
  const admin = createTopicAdmin(kafka);
  await admin.start();
  const existing = new Set(await admin.list());
  const topics = wanted.filter((topic) => existing.has(topic));
  const reader = createJournalReader(kafka, admin, { topics, name: 'medclear-cli', onCrash: () => undefined });
  if (topics.length > 0) await reader.start();
  const end = (topic: string): Promise<number> => (existing.has(topic) ? admin.endOffset(topic) : Promise.resolve(0));

  async function* read(topic: string, from: number, to?: number): AsyncGenerator<LogRecord> {
    if (!existing.has(topic)) return;
    const { first, end: behindLast } = await admin.storedRange(topic);
    for await (const batch of reader.read(topic, Math.max(from, first), to ?? behindLast)) yield* batch;
  }

  return {
    end,
    offsetAtTime: (topic, timeMs) => (existing.has(topic) ? admin.offsetAtTime(topic, timeMs) : Promise.resolve(0)),
    read,
    one: async (topic, offset) => {
      if (!existing.has(topic)) return null;
      const stored = await admin.storedRange(topic);
      if (offset < stored.first || offset >= stored.end) return null;
      for await (const record of read(topic, offset, offset + 1)) return record;
      return null;
    },
    chained: async function* (topic, onProgress = () => undefined) {
      const chain = createChainReader(genesisPosition(topic), readDecisionLink);
      const total = await end(topic);
      for await (const record of read(topic, 0, total)) {
        onProgress(record.offset + 1, total);
        if (chain.accept(record) === 'accepted') yield record;
      }
    },
    append: (topic, record) => appendOne(kafka, topic, record),
    close: async () => {
      await reader.stop();
      await admin.stop();
    },
  };
}

async function appendOne(kafka: ReturnType<typeof createKafka>, topic: string, record: NewRecord): Promise<number> {
  const producer = createLogProducer(kafka, APPEND_TIMEOUT_MS);
  await producer.start();
  try {
    const [appended] = await producer.append([{ topic, records: [record] }]);
    return appended?.baseOffset ?? -1;
  } finally {
    await producer.stop();
  }
}
