import type { Kafka } from 'kafkajs';

export interface TopicToCreate {
  readonly topic: string;
  readonly configEntries: readonly { readonly name: string; readonly value: string }[];
}

/** Asks and changes what topics there are. */
export interface TopicAdmin {
  start(): Promise<void>;
  stop(): Promise<void>;
  list(): Promise<readonly string[]>;
  /** Creates the topics that do not exist, one partition each. */
  ensure(topics: readonly TopicToCreate[]): Promise<void>;
  /** The offset behind the last record. */
  endOffset(topic: string): Promise<number>;
  /** The first offset whose append time is at or after a time; the end when there is none. */
  offsetAtTime(topic: string, timeMs: number): Promise<number>;
}

export function createTopicAdmin(kafka: Kafka, replicationFactor = -1): TopicAdmin {
  const admin = kafka.admin();
  const offsetOf = (offsets: readonly { readonly offset: string }[]): number => Number(offsets[0]?.offset ?? -1);
  return {
    start: () => admin.connect(),
    stop: () => admin.disconnect(),
    list: () => admin.listTopics(),
    ensure: async (topics) => {
      const existing = new Set(await admin.listTopics());
      const missing = topics.filter(({ topic }) => !existing.has(topic));
      if (missing.length === 0) return;
      await admin.createTopics({
        waitForLeaders: true,
        topics: missing.map(({ topic, configEntries }) => ({
          topic,
          numPartitions: 1,
          replicationFactor,
          configEntries: [...configEntries],
        })),
      });
    },
    endOffset: async (topic) => offsetOf((await admin.fetchTopicOffsets(topic)).map(({ high }) => ({ offset: high }))),
    offsetAtTime: async (topic, timeMs) => offsetOf(await admin.fetchTopicOffsetsByTimestamp(topic, timeMs)),
  };
}
