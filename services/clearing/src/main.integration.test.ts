import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createTopics, topicSettings } from '@medclear/contracts';
import { createKafka, createLogProducer, createTopicAdmin, hashRecord } from '@medclear/platform';
import { startClearing } from './testing/clearing-process';
import type { ClearingProcess } from './testing/clearing-process';
import { createTestDatabase } from './testing/create-test-database';
import type { TestDatabase } from './testing/create-test-database';
import { province } from './testing/sample-claims';
import { manyClaims, sampleJournal } from './testing/sample-journal';

const brokers = process.env.TEST_KAFKA_BROKERS ?? '';
const topicPrefix = `clearing-${randomUUID().slice(0, 8)}`;
const topics = createTopics(topicPrefix);
const jiangxi = topics.decisions(province('36'));
const beijing = topics.decisions(province('11'));
const kafka = createKafka({ brokers: brokers.split(','), clientId: 'clearing-test' });
const producer = createLogProducer(kafka, 5_000);
const admin = createTopicAdmin(kafka);
const records = {
  [jiangxi]: sampleJournal(jiangxi, manyClaims('36', '11', 700)),
  [beijing]: sampleJournal(beijing, manyClaims('11', '36', 300)),
};
let database: TestDatabase;
let clearing: ClearingProcess;

const start = async () => {
  clearing = await startClearing({
    KAFKA_BROKERS: brokers,
    POSTGRES_URL: database.url,
    TOPIC_PREFIX: topicPrefix,
    PROVINCES: '36,11',
  });
};
const append = (topic: string, from: number, to: number) =>
  producer.append([{ topic, records: (records[topic] ?? []).slice(from, to).map((value) => ({ key: null, value })) }]);
const count = async (table: string): Promise<number> =>
  (await database.pool.query<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)).rows[0]?.count ?? -1;
const until = async (what: string, isThere: () => Promise<boolean>): Promise<void> => {
  for (const deadlineMs = Date.now() + 30_000; !(await isThere().catch(() => false)); await pause(20))
    if (Date.now() > deadlineMs) throw new Error(`${what} does not come:\n${clearing.output()}`);
};
const untilReady = () => until('ready', async () => (await fetch(`${clearing.opsUrl}/ready`)).ok);
const ask = async (path: string) => (await (await fetch(`${clearing.url}${path}`)).json()) as Record<string, unknown>;

beforeAll(async () => {
  database = await createTestDatabase(process.env.TEST_POSTGRES_URL ?? '');
  await Promise.all([producer.start(), admin.start()]);
  await admin.ensure([jiangxi, beijing].map(topicSettings));
});

afterAll(async () => {
  await clearing.end('SIGTERM');
  await Promise.all([producer.stop(), admin.stop()]);
  await database.drop();
});

describe('clearing on a real broker and database', () => {
  it('shows an obligation within a second of its decision', async () => {
    await start();
    await untilReady();
    await append(jiangxi, 0, 1);
    const appendedAtMs = Date.now();
    await until('the obligation', async () => ((await ask('/v1/obligations')).obligations as unknown[]).length === 2);
    expect(Date.now() - appendedAtMs).toBeLessThan(1_000);
    expect((await ask('/v1/obligations')).obligations).toContainEqual({
      insuredProvince: '36',
      treatmentProvince: '11',
      fund: 'employee-pool',
      amountFen: 250,
      paidFen: 250,
      givenBackFen: 0,
      amount: '2.50',
      claims: 1,
      refunds: 0,
    });
  });

  it('has written nothing of a batch in whose middle it is killed, and writes all of it once when it is back', async () => {
    const holder = await database.pool.connect();
    await holder.query('BEGIN; LOCK TABLE posting IN SHARE MODE');
    await append(jiangxi, 1, 400);
    await until('a waiting transaction', async () => {
      const { rows } = await database.pool.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO posting%'`,
      );
      return rows.length > 0;
    });
    await clearing.end('SIGKILL');
    await holder.query('COMMIT');
    holder.release();
    expect([await count('claim'), await count('posting')]).toEqual([1, 4]);

    await append(beijing, 0, 300);
    await start();
    await until('everything', async () => (await count('posting')) === 2_800);
    expect((await ask('/v1/books')).positions).toMatchObject([
      { province: '11', nextCommandOffset: 300, hash: hashRecord(records[beijing]?.[299] ?? Buffer.alloc(0)) },
      { province: '36', nextCommandOffset: 400, hash: hashRecord(records[jiangxi]?.[399] ?? Buffer.alloc(0)) },
    ]);
  });

  it('goes on when the database cuts its connections, and ignores records that do not chain', async () => {
    await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND client_port IS NOT NULL`,
    );
    await append(jiangxi, 10, 20);
    await append(jiangxi, 400, 700);
    await until('everything', async () => (await count('posting')) === 4_000);
    const { totals, breaks } = await ask('/v1/books');
    expect({ totals, breaks }).toEqual({
      totals: { postings: 4_000, debitFen: 580_000, creditFen: 580_000 },
      breaks: [],
    });
    await until('what was ignored', async () =>
      (await (await fetch(`${clearing.opsUrl}/metrics`)).text()).includes(
        'ignored_records_total{service="clearing"} 10',
      ),
    );
  });
});
