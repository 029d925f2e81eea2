/** A settlement without rules: the same rounds over the same parts with records of the same sizes, and nothing decided. */
import { createHash } from 'node:crypto';
import {
  connectRedis,
  createKafka,
  createListeningServer,
  createLogConsumer,
  createLogProducer,
  createRedis,
  createTopicAdmin,
} from '@medclear/platform';
import type { LogProducer, LogRecord, TopicRecords } from '@medclear/platform';
import express from 'express';
import { readRawSettings } from './raw-settings';
import { createRawStore } from './raw-store';
import type { RawProvince, RawStore } from './raw-store';

const MOST_PER_PROVINCE = 500;
const MOST_PER_ROUND = 2_000;
const MOST_QUEUED = 10_000;
const LOOK_FOR_ROOM_EVERY_MS = 5;
const TIMEOUT_MS = 3_000;

const settings = readRawSettings();
const { topicPrefix, bytes } = settings;
const provinces = new Map<string, RawProvince>(
  settings.provinces.map((code) => [
    `${topicPrefix}.commands.${code}`,
    { code, queue: [], nextJournalOffset: 0, hash: '', appliedHash: '', decided: [] },
  ]),
);
const reply = Buffer.alloc(bytes.reply, 1);

async function main(): Promise<void> {
  const kafka = createKafka({ brokers: settings.brokers, clientId: 'raw-settlement' });
  const redis = createRedis(settings.redisUrl);
  await connectRedis(redis);
  const admin = createTopicAdmin(kafka);
  await admin.start();
  const journal = createLogProducer(kafka, TIMEOUT_MS);
  const replies = createLogProducer(kafka, TIMEOUT_MS);
  await Promise.all([journal.start(), replies.start()]);
  const wake = createRounds(createRawStore(redis, bytes), journal, replies);
  const consumer = createLogConsumer(kafka, {
    groupId: `${topicPrefix}-raw-settlement`,
    topics: [...provinces.keys()],
    onAssigned: (assigned) => {
      for (const topic of assigned) consumer.resume(topic);
    },
    onRecords: (topic, records) => {
      const queue = provinces.get(topic)?.queue ?? [];
      const room = records.slice(0, MOST_QUEUED - queue.length);
      queue.push(...room);
      wake();
      return room.length;
    },
    onCrash: (cause) => {
      throw cause;
    },
  });
  await consumer.start();
  const ready = express().get('/ready', (_request, response) => void response.json({}));
  await createListeningServer('ready', ready, settings.httpPort).start();
  setInterval(() => {
    for (const [topic, { queue }] of provinces) if (queue.length < MOST_QUEUED / 2) consumer.resume(topic);
  }, LOOK_FOR_ROOM_EVERY_MS);
}

type Taken = readonly (readonly [RawProvince, readonly LogRecord[]])[];

/** One round at a time, as long as something is queued; any surprise ends the process. */
function createRounds(store: RawStore, journal: LogProducer, replies: LogProducer): () => void {
  let isRunning = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    for (let taken = takeRound(); taken.length > 0; taken = takeRound()) {
      await store.applyAndLoad(taken);
      const appended = await journal.append(taken.map(([province, records]) => chained(province, records)));
      for (const [province, records] of taken) {
        const own = appended.find(({ topic }) => topic.endsWith(`.${province.code}`));
        if (own?.baseOffset !== province.nextJournalOffset) throw new Error('somebody else has written');
        province.nextJournalOffset += records.length;
      }
      const batches = replyBatches(taken.flatMap(([, records]) => records));
      if (batches.length > 0) void replies.append(batches);
    }
    isRunning = false;
  };
  return () => {
    if (!isRunning) void run();
  };
}

function takeRound(): Taken {
  const taken: (readonly [RawProvince, readonly LogRecord[]])[] = [];
  let left = MOST_PER_ROUND;
  for (const province of provinces.values()) {
    const records = province.queue.splice(0, Math.min(MOST_PER_PROVINCE, left));
    left -= records.length;
    if (records.length > 0) taken.push([province, records]);
  }
  return taken;
}

function chained(province: RawProvince, records: readonly LogRecord[]): TopicRecords {
  const chain = records.map(() => {
    const value = Buffer.alloc(bytes.decision, province.hash || '0');
    province.hash = createHash('sha256').update(value).digest('hex');
    return { key: null, value };
  });
  return { topic: `${topicPrefix}.decisions.${province.code}`, records: chain };
}

function replyBatches(records: readonly LogRecord[]): TopicRecords[] {
  const byTopic = new Map<string, TopicRecords['records'][number][]>();
  for (const { headers } of records) {
    const topic = headers['reply-topic'];
    if (topic === undefined) continue;
    const batch = byTopic.get(topic) ?? [];
    batch.push({ key: null, value: reply, headers: { 'correlation-id': headers['correlation-id'] ?? '' } });
    byTopic.set(topic, batch);
  }
  return [...byTopic].map(([topic, batch]) => ({ topic, records: batch }));
}

void main();
