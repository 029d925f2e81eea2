import { randomUUID } from 'node:crypto';
import type { Consumer, Kafka } from 'kafkajs';
import { GROUP_TIMING } from './group-timing';
import { joinGroup } from './join-group';
import { toLogRecord } from './log-record';
import type { LogRecord } from './log-record';
import type { TopicAdmin } from './topic-admin';

export interface TailReaderSettings {
  readonly topics: readonly string[];
  readonly name: string;
  /** Where to start reading a topic. */
  readonly startOffset: (topic: string, admin: TopicAdmin) => Promise<number>;
  /** Takes a record; called in order, must return at once and not throw. */
  readonly onRecord: (record: LogRecord) => void;
  /** The consumer has given up for good: the process must end and start anew. */
  readonly onCrash: (cause: Error) => void;
}

/** Reads topics alone from a place on, by a group that lives as long as this process; goes on by itself after an outage. */
export interface TailReader {
  /** Resolves when a fetch from the starting place has come back: nothing appended later is missed. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts behind the last record. */
export const fromTheEnd: TailReaderSettings['startOffset'] = (topic, admin) => admin.endOffset(topic);

/** Makes a reader for replies or questions, which nobody needs twice. */
export function createTailReader(kafka: Kafka, admin: TopicAdmin, settings: TailReaderSettings): TailReader {
  const consumer = kafka.consumer({
    groupId: `${settings.name}-${randomUUID()}`,
    ...GROUP_TIMING,
    maxWaitTimeInMs: 250,
    allowAutoTopicCreation: false,
  });
  const places = new Map<string, number>();
  consumer.on(consumer.events.GROUP_JOIN, () => {
    for (const [topic, offset] of places) consumer.seek({ topic, partition: 0, offset: String(offset) });
  });
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) settings.onCrash(payload.error);
  });
  return {
    start: async () => {
      for (const topic of settings.topics) places.set(topic, await settings.startOffset(topic, admin));
      await consumer.connect();
      await consumer.subscribe({ topics: [...settings.topics], fromBeginning: false });
      const listening = firstFetchAfterJoin(consumer);
      await joinGroup(consumer, {
        autoCommit: false,
        partitionsConsumedConcurrently: settings.topics.length,
        eachBatch: (payload) => {
          const { topic, messages } = payload.batch;
          if (payload.isStale()) return Promise.resolve();
          for (const message of messages) settings.onRecord(toLogRecord(topic, message));
          places.set(topic, Number(payload.batch.lastOffset()) + 1);
          return Promise.resolve();
        },
      });
      await listening;
    },
    stop: () => consumer.disconnect(),
  };
}

function firstFetchAfterJoin(consumer: Consumer): Promise<void> {
  return new Promise((resolve) => {
    consumer.on(consumer.events.GROUP_JOIN, () => {
      consumer.on(consumer.events.FETCH, () => {
        resolve();
      });
    });
  });
}
