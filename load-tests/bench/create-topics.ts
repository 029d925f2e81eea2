import { setTimeout as delay } from 'node:timers/promises';
import { topicSettings } from '@medclear/contracts';
import { createKafka, createTopicAdmin } from '@medclear/platform';
import type { TopicAdmin } from '@medclear/platform';

const LOOK_EVERY_MS = 100;
const DEADLINE_MS = 30_000;

/** Creates topics and waits until their leader answers for each: a broker names itself the leader before it is one. */
export async function createTopicsAndWait(kafkaBrokers: string, topics: readonly string[]): Promise<void> {
  const admin = createTopicAdmin(createKafka({ brokers: kafkaBrokers.split(','), clientId: 'bench-topics' }));
  await admin.start();
  try {
    await admin.ensure(topics.map(topicSettings));
    for (const topic of topics) await waitForLeader(admin, topic);
  } finally {
    await admin.stop();
  }
}

async function waitForLeader(admin: TopicAdmin, topic: string): Promise<void> {
  for (const endsAtMs = Date.now() + DEADLINE_MS; ; await delay(LOOK_EVERY_MS)) {
    try {
      await admin.endOffset(topic);
      return;
    } catch (error) {
      if (Date.now() > endsAtMs) throw new Error(`${topic} has no leader`, { cause: error });
    }
  }
}
