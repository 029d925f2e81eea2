import { randomUUID } from 'node:crypto';
import { createJournalReader } from '../journal/journal-reader';
import type { JournalReader } from '../journal/journal-reader';
import { JournalGap } from '../journal/range-buffer';
import { createKafka } from './create-kafka';
import { createLogConsumer } from './log-consumer';
import { createLogProducer } from './log-producer';
import type { LogRecord } from './log-record';
import { createTailReader, fromTheEnd } from './tail-reader';
import { createTopicAdmin } from './topic-admin';

const kafka = createKafka({ brokers: (process.env['TEST_KAFKA_BROKERS'] ?? '').split(','), clientId: 'platform-test' });
const admin = createTopicAdmin(kafka);
const producer = createLogProducer(kafka, 3_000);
const topic = `platform-${randomUUID()}`;
const configEntries = [{ name: 'message.timestamp.type', value: 'LogAppendTime' }];
const onCrash = (cause: Error) => {
  throw cause;
};
const records = (...texts: string[]) =>
  texts.map((text) => ({ key: null, value: Buffer.from(text), headers: { name: text } }));
const textsOf = (read: readonly LogRecord[]) => read.map(({ value }) => value.toString());

beforeAll(async () => {
  await admin.start();
  await producer.start();
  await admin.ensure([{ topic, configEntries }]);
  await admin.ensure([{ topic, configEntries }]);
});

afterAll(async () => {
  await producer.stop();
  await admin.stop();
});

async function readTexts(reader: JournalReader, from: number, to: number): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const batch of reader.read(topic, from, to)) texts.push(...textsOf(batch));
  return texts;
}

describe('logs on a real broker', () => {
  it('tells where a batch was put and when', async () => {
    const [first] = await producer.append([{ topic, records: records('a', 'b') }]);
    const [second] = await producer.append([{ topic, records: records('c') }]);
    expect([first?.baseOffset, second?.baseOffset, await admin.endOffset(topic)]).toEqual([0, 2, 3]);
    expect(Math.abs((second?.appendedAtMs ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('fails on a topic that does not exist, instead of making it', async () => {
    await expect(producer.append([{ topic: `${topic}-unknown`, records: records('a') }])).rejects.toThrow();
  });

  it('reads ranges of a journal, and again, and says when records are missing', async () => {
    const reader = createJournalReader(kafka, admin, { topics: [topic], name: 'test', onCrash });
    await reader.start();
    const read = (from: number, to: number) => readTexts(reader, from, to);
    expect(await read(0, 3)).toEqual(['a', 'b', 'c']);
    expect(await read(1, 2)).toEqual(['b']);
    expect(await read(2, 2)).toEqual([]);
    await expect(read(90, 91)).rejects.toThrow(JournalGap);
    await reader.stop();
  });

  it('reads a journal whose reader has not joined its group yet, as after an outage', async () => {
    const reader = createJournalReader(kafka, admin, { topics: [topic], name: 'early', onCrash });
    const reading = readTexts(reader, 0, 3);
    await reader.start();
    expect(await reading).toEqual(['a', 'b', 'c']);
    await reader.stop();
  });

  it('hands over what there is room for and goes on there', async () => {
    const taken: string[] = [];
    const complete = new Promise<void>((resolve) => {
      const consumer = createLogConsumer(kafka, {
        groupId: randomUUID(),
        topics: [topic],
        onAssigned: () => {
          consumer.seek(topic, 1);
          consumer.resume(topic);
        },
        onRecords: (_topic, [record]) => {
          taken.push(record?.value.toString() ?? '');
          setImmediate(() => {
            if (taken.length === 2) void consumer.stop().then(resolve);
            else consumer.resume(topic);
          });
          return 1;
        },
        onCrash,
      });
      void consumer.start();
    });
    await complete;
    expect(taken).toEqual(['b', 'c']);
  });

  it('hears nothing of what it is told outside its group', async () => {
    const nothing = { onAssigned: () => undefined, onRecords: () => 0, onCrash };
    const consumer = createLogConsumer(kafka, { groupId: randomUUID(), topics: [topic], ...nothing });
    consumer.resume(topic);
    await consumer.start();
    expect(consumer.isRunning()).toBe(true);
    await consumer.stop();
    consumer.seek(topic, 1);
    expect(consumer.isRunning()).toBe(false);
  });

  it('misses nothing that is appended after a tail reader has started', async () => {
    const seen: LogRecord[] = [];
    const reader = createTailReader(kafka, admin, {
      topics: [topic],
      name: 'tail',
      startOffset: fromTheEnd,
      onCrash,
      onRecord: (record) => seen.push(record),
    });
    await reader.start();
    const [appended] = await producer.append([{ topic, records: records('d') }]);
    while (seen.length === 0) await new Promise(setImmediate);
    expect(seen.map(({ offset, headers }) => [offset, headers['name']])).toEqual([[appended?.baseOffset, 'd']]);
    await reader.stop();
  });
});
