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
  defineScript,
} from '@medclear/platform';
import type { LogRecord, RedisScript } from '@medclear/platform';
import { readRawSettings } from './raw-settings';

const APPLY = `
if (redis.call('HGET', KEYS[1], 'hash') or '') ~= ARGV[1] then return 'FENCED' end
redis.call('HINCRBY', KEYS[2], 'available_fen', -1)
redis.call('HINCRBY', KEYS[2], 'captured_fen', 1)
for key = 3, #KEYS do redis.call('SET', KEYS[key], ARGV[key]) end
redis.call('HSET', KEYS[1], 'hash', ARGV[2])
return 'APPLIED'`;
const LOAD = `return { redis.call('HGETALL', KEYS[2]), redis.call('MGET', unpack(KEYS, 3)) }`;
const MOST_PER_PROVINCE = 500;
const MOST_PER_ROUND = 2_000;
const MOST_QUEUED = 2_000;
const PEOPLE = 1_000;

interface Province {
  readonly code: string;
  readonly queue: LogRecord[];
  nextJournalOffset: number;
  hash: string;
  appliedHash: string;
  decided: readonly LogRecord[];
}

const settings = readRawSettings();
const { topicPrefix, bytes } = settings;
const provinces = new Map<string, Province>(
  settings.provinces.map((code) => [
    `${topicPrefix}.commands.${code}`,
    { code, queue: [], nextJournalOffset: 0, hash: '', appliedHash: '', decided: [] },
  ]),
);
const claim = Buffer.alloc(bytes.claim, 1);
const person = Buffer.alloc(bytes.person, 1);
const reply = Buffer.alloc(bytes.reply, 1);

async function main(): Promise<void> {
  const kafka = createKafka({ brokers: settings.brokers, clientId: 'raw-settlement' });
  const redis = createRedis(settings.redisUrl);
  await connectRedis(redis);
  const scripts = { apply: defineScript(redis, 'rawApply', APPLY), load: defineScript(redis, 'rawLoad', LOAD) };
  const admin = createTopicAdmin(kafka);
  await admin.start();
  const kinds = ['commands', 'decisions'];
  const topics = settings.provinces.flatMap((code) => kinds.map((kind) => `${topicPrefix}.${kind}.${code}`));
  const configEntries = [{ name: 'message.timestamp.type', value: 'LogAppendTime' }];
  await admin.ensure(topics.map((topic) => ({ topic, configEntries })));
  const journal = createLogProducer(kafka, 3_000);
  const replies = createLogProducer(kafka, 3_000);
  await Promise.all([journal.start(), replies.start()]);

  let isRunning = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    for (let taken = takeRound(); taken.length > 0; taken = takeRound()) {
      const pipeline = redis.pipeline();
      for (const [province, records] of taken) queueStore(pipeline, scripts, province, records);
      for (const [error, value] of (await pipeline.exec()) ?? [])
        if (error !== null || String(value) === 'FENCED') throw new Error('the raw store is fenced', { cause: error });
      const appended = await journal.append(
        taken.map(([province, records]) => ({
          topic: `${topicPrefix}.decisions.${province.code}`,
          records: chained(province, records),
        })),
      );
      for (const [province, records] of taken) {
        const own = appended.find(({ topic }) => topic.endsWith(`.${province.code}`));
        if (own?.baseOffset !== province.nextJournalOffset) throw new Error('somebody else has written');
        province.nextJournalOffset += records.length;
      }
      sendReplies(taken.flatMap(([, records]) => records));
    }
    isRunning = false;
  };
  const sendReplies = (records: readonly LogRecord[]): void => {
    const byTopic = new Map<string, { key: null; value: Buffer; headers: Record<string, string> }[]>();
    for (const { headers } of records) {
      const topic = headers['reply-topic'];
      if (topic === undefined) continue;
      const batch = byTopic.get(topic) ?? [];
      batch.push({ key: null, value: reply, headers: { 'correlation-id': headers['correlation-id'] ?? '' } });
      byTopic.set(topic, batch);
    }
    if (byTopic.size > 0) void replies.append([...byTopic].map(([topic, batch]) => ({ topic, records: batch })));
  };
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
      if (!isRunning) void run();
      return room.length;
    },
    onCrash: (cause) => {
      throw cause;
    },
  });
  await consumer.start();
  const ready = createListeningServer('ready', (_request, response) => response.end('{}'), settings.httpPort);
  await ready.start();
  setInterval(() => {
    for (const [topic, { queue }] of provinces) if (queue.length < MOST_QUEUED / 2) consumer.resume(topic);
  }, 5);
}

function takeRound(): (readonly [Province, readonly LogRecord[]])[] {
  const taken: (readonly [Province, readonly LogRecord[]])[] = [];
  let left = MOST_PER_ROUND;
  for (const province of provinces.values()) {
    const records = province.queue.splice(0, Math.min(MOST_PER_PROVINCE, left));
    left -= records.length;
    if (records.length > 0) taken.push([province, records]);
  }
  return taken;
}

function queueStore(
  pipeline: Parameters<RedisScript['queue']>[0],
  { apply, load }: Readonly<Record<'apply' | 'load', RedisScript>>,
  province: Province,
  records: readonly LogRecord[],
): void {
  const keysOf = (of: readonly LogRecord[]): string[] => [
    `{${province.code}}:head`,
    `{${province.code}}:fund:employee-pool`,
    ...of.flatMap(({ offset }) => [
      `{${province.code}}:person:${offset % PEOPLE}`,
      `{${province.code}}:claim:${offset}`,
    ]),
  ];
  const { decided } = province;
  const documents = decided.flatMap(() => [person, claim]);
  if (decided.length > 0) apply.queue(pipeline, keysOf(decided), [province.appliedHash, province.hash, ...documents]);
  province.appliedHash = province.hash;
  province.decided = records;
  load.queue(pipeline, keysOf(records), []);
}

function chained(province: Province, records: readonly LogRecord[]): { key: null; value: Buffer }[] {
  return records.map(() => {
    const value = Buffer.alloc(bytes.decision, province.hash || '0');
    province.hash = createHash('sha256').update(value).digest('hex');
    return { key: null, value };
  });
}

void main();
