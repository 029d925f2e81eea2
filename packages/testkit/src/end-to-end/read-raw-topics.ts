import { randomUUID } from 'node:crypto';
import { createKafka } from '@medclear/platform';
import type { Kafka, KafkaMessage } from 'kafkajs';

/** A record as anybody sees it who may read the broker's disks: key, value and headers. */
export interface RawRecord {
  readonly topic: string;
  readonly bytes: Buffer;
}

const DEADLINE_MS = 30_000;

/** Reads every record of every topic of a deployment from the first one; throws when the ends are not reached in time. */
export async function readRawTopics(kafkaBrokers: string, topicPrefix: string): Promise<readonly RawRecord[]> {
  const kafka = createKafka({ brokers: kafkaBrokers.split(','), clientId: 'raw-reader' });
  const ends = await readEnds(kafka, topicPrefix);
  const wanted = [...ends.values()].reduce((sum, count) => sum + count, 0);
  const records: RawRecord[] = [];
  const consumer = kafka.consumer({ groupId: `raw-reader-${randomUUID()}`, allowAutoTopicCreation: false });
  await consumer.connect();
  await consumer.subscribe({ topics: [...ends.keys()], fromBeginning: true });
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`${String(records.length)} of ${String(wanted)} records were read`));
      }, DEADLINE_MS);
      const take = async ({ topic, message }: { topic: string; message: KafkaMessage }): Promise<void> => {
        records.push({ topic, bytes: bytesOf(message) });
        if (records.length < wanted) return;
        clearTimeout(timer);
        resolve();
      };
      consumer.run({ autoCommit: false, eachMessage: take }).catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
  return records;
}

/** How many records each topic holds; nothing of a test's topics is old enough to have been deleted. */
async function readEnds(kafka: Kafka, topicPrefix: string): Promise<ReadonlyMap<string, number>> {
  const admin = kafka.admin();
  await admin.connect();
  const ends = new Map<string, number>();
  for (const topic of await admin.listTopics()) {
    if (!topic.startsWith(`${topicPrefix}.`)) continue;
    const [partition] = await admin.fetchTopicOffsets(topic);
    ends.set(topic, Number(partition?.high ?? 0));
  }
  await admin.disconnect();
  return ends;
}

function bytesOf({ key, value, headers }: KafkaMessage): Buffer {
  const headerTexts = Object.entries(headers ?? {}).map(([name, header]) => `${name}=${String(header)}`);
  return Buffer.concat([key ?? Buffer.alloc(0), value ?? Buffer.alloc(0), Buffer.from(headerTexts.join('\n'))]);
}
