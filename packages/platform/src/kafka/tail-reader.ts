import { randomUUID } from 'node:crypto';
import type { Kafka } from 'kafkajs';
import { toLogRecord } from './log-record';
import type { LogRecord } from './log-record';
import type { TopicAdmin } from './topic-admin';

export interface TailReaderSettings {
  readonly topics: readonly string[];
  readonly name: string;
  /** Where to start reading a topic. */
  readonly startOffset: (topic: string, admin: TopicAdmin) => Promise<number>;
  readonly onRecord: (record: LogRecord) => void;
  readonly onCrash: (cause: Error) => void;
}

/** Reads topics alone from a place on, by a group that lives as long as this process. */
export interface TailReader {
  /** Resolves when a fetch from the starting place has come back: nothing appended later is missed. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export const fromTheEnd: TailReaderSettings['startOffset'] = (topic, admin) => admin.endOffset(topic);

/** Makes a reader for replies or questions, which nobody needs twice. */
export function createTailReader(kafka: Kafka, admin: TopicAdmin, settings: TailReaderSettings): TailReader {
  const consumer = kafka.consumer({
    groupId: `${settings.name}-${randomUUID()}`,
    sessionTimeout: 10_000,
    heartbeatInterval: 2_000,
    maxWaitTimeInMs: 250,
    allowAutoTopicCreation: false,
  });
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    settings.onCrash(payload.error);
  });
  return {
    start: async () => {
      const starts = await Promise.all(
        settings.topics.map(async (topic) => ({ topic, offset: await settings.startOffset(topic, admin) })),
      );
      await consumer.connect();
      await consumer.subscribe({ topics: [...settings.topics], fromBeginning: false });
      let isPlaced = false;
      const listening = new Promise<void>((resolve) => {
        consumer.on(consumer.events.GROUP_JOIN, () => {
          if (!isPlaced)
            for (const { topic, offset } of starts) consumer.seek({ topic, partition: 0, offset: String(offset) });
          isPlaced = true;
        });
        consumer.on(consumer.events.FETCH, () => {
          if (isPlaced) resolve();
        });
      });
      await consumer.run({
        autoCommit: false,
        eachBatch: ({ batch }) => {
          for (const message of batch.messages) settings.onRecord(toLogRecord(batch.topic, message));
          return Promise.resolve();
        },
      });
      await listening;
    },
    stop: () => consumer.disconnect(),
  };
}
