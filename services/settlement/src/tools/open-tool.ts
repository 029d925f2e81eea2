import { createTopics } from '@medclear/contracts';
import type { Topics } from '@medclear/contracts';
import { createJournalReader, createKafka, createRedis, createTopicAdmin } from '@medclear/platform';
import type { JournalReader, TopicAdmin } from '@medclear/platform';
import type { Redis } from 'ioredis';
import type { ToolConfig } from './tool-config';

/** The connections of a tool for one province. */
export interface OpenTool {
  readonly topics: Topics;
  readonly admin: TopicAdmin;
  readonly reader: JournalReader;
  readonly redis: Redis;
  close(): Promise<void>;
}

/** Connects; throws when a part cannot be reached: a person waits, and is told at once. */
export async function openTool({ kafkaBrokers, redisUrl, topicPrefix, province }: ToolConfig): Promise<OpenTool> {
  const kafka = createKafka({ brokers: kafkaBrokers, clientId: 'medclear-tool' });
  const topics = createTopics(topicPrefix);
  const admin = createTopicAdmin(kafka);
  const reader = createJournalReader(kafka, admin, {
    topics: [topics.decisions(province)],
    name: 'medclear-tool',
    onCrash: () => undefined,
  });
  const redis = createRedis(redisUrl);
  const close = async (): Promise<void> => {
    redis.disconnect();
    await reader.stop();
    await admin.stop();
  };
  try {
    await redis.connect();
    await admin.start();
    await reader.start();
  } catch (cause) {
    await close();
    throw cause;
  }
  return { topics, admin, reader, redis, close };
}
