import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { startLocalStack } from '@medclear/local-stack';
import { Kafka, logLevel } from 'kafkajs';
import type { LocalStack } from '@medclear/local-stack';
import { createJournalReader } from '../journal/journal-reader';
import { createKafka } from './create-kafka';
import { createLogConsumer } from './log-consumer';
import { createLogProducer } from './log-producer';
import type { LogRecord } from './log-record';
import { createRecordBatcher, DEFAULT_BATCHER_LIMITS } from './record-batcher';
import type { RecordBatcher, Submission } from './record-batcher';
import { createTailReader, fromTheEnd } from './tail-reader';
import { createTopicAdmin } from './topic-admin';

const DEADLINE_MS = 60_000;
const topic = `outage-${randomUUID()}`;

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadlineMs = Date.now() + DEADLINE_MS;
  while (!(await holds())) {
    if (Date.now() > deadlineMs) throw new Error('waited in vain');
    await nextTurn();
  }
}

function submit(batcher: RecordBatcher, text: string): Promise<Submission> {
  return batcher.submit(topic, { key: null, value: Buffer.from(text) });
}

async function connect(stack: LocalStack) {
  const kafka = createKafka({ brokers: stack.addresses.kafkaBrokers.split(','), clientId: 'outage' });
  const admin = createTopicAdmin(kafka);
  const producer = createLogProducer(kafka, 3_000);
  await admin.start();
  await producer.start();
  await admin.ensure([{ topic, configEntries: [] }]);
  const batcher = createRecordBatcher(producer, {
    ...DEFAULT_BATCHER_LIMITS,
    isReachable: () => admin.list(),
    restMs: 100,
  });
  const stop = async () => {
    await producer.stop();
    await admin.stop();
  };
  return { kafka, admin, batcher, stop };
}

describe('a broker that dies and comes back', () => {
  let stack: LocalStack;
  const stops: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    stack = await startLocalStack({ parts: ['kafka'], env: {} });
  });
  afterAll(async () => {
    await Promise.all(stops.map((stop) => stop()));
    await stack.stop();
  });

  it('costs doubt about what was on its way, known refusals after it, and nothing that was appended', async () => {
    const { kafka, admin, batcher, stop } = await connect(stack);
    const seen: LogRecord[] = [];
    const crashes: Error[] = [];
    const onCrash = (cause: Error) => crashes.push(cause);
    const onRecord = (record: LogRecord) => seen.push(record);
    const tail = createTailReader(kafka, admin, {
      topics: [topic],
      name: 't',
      startOffset: fromTheEnd,
      onRecord,
      onCrash,
    });
    const reader = createJournalReader(kafka, admin, { topics: [topic], name: 'j', onCrash });
    stops.push(
      () => tail.stop(),
      () => reader.stop(),
      stop,
    );
    const owned: LogRecord[] = [];
    const assigned: (readonly string[])[] = [];
    const owner = createLogConsumer(kafka, {
      groupId: 'owner',
      topics: [topic],
      onAssigned: (topics) => {
        assigned.push(topics);
        owner.resume(topic);
      },
      onRecords: (_topic, records) => owned.push(...records) && records.length,
      onCrash,
    });
    stops.push(() => owner.stop());
    await owner.start();
    await tail.start();
    await reader.start();
    expect(await submit(batcher, 'before')).toEqual({ kind: 'appended', offset: 0 });
    await until(() => seen.length === 1);

    await stack.parts.kafka?.kill();
    expect((await submit(batcher, 'during')).kind).toBe('in-doubt');
    expect(await submit(batcher, 'away')).toEqual({ kind: 'refused', reason: 'away' });
    await stack.parts.kafka?.start();

    let last: Submission | null = null;
    await until(async () => {
      last = await submit(batcher, 'after');
      return last.kind === 'appended';
    });
    for (const heard of [seen, owned]) await until(() => heard.some(({ value }) => value.toString() === 'after'));
    const end = await admin.endOffset(topic);
    const stored: string[] = [];
    for await (const batch of reader.read(topic, 0, end)) stored.push(...batch.map(({ value }) => value.toString()));
    expect(seen.map(({ value }) => value.toString())).toEqual(stored);
    expect(owned.map(({ value }) => value.toString())).toEqual(stored);
    expect([assigned, crashes]).toEqual([[[topic]], []]);
  });

  it('is told to whoever owned a topic and has no patience left', async () => {
    const brokers = stack.addresses.kafkaBrokers.split(',');
    const retry = { retries: 1, initialRetryTime: 10 };
    const impatient = new Kafka({ clientId: 'impatient', brokers, retry, logLevel: logLevel.NOTHING });
    const fallen = new Promise<Error>((resolve) => {
      const consumer = createLogConsumer(impatient, {
        groupId: 'impatient',
        topics: [topic],
        onAssigned: () => void stack.parts.kafka?.kill(),
        onRecords: (_topic, records) => records.length,
        onCrash: (cause) => {
          setImmediate(
            () =>
              void consumer.stop().then(() => {
                resolve(cause);
              }),
          );
        },
      });
      void consumer.start();
    });
    expect(await fallen).toBeInstanceOf(Error);
    await stack.parts.kafka?.start();
  });
});
