import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { createTopics, decodeClaim, encodeClaim, topicSettings } from '@medclear/contracts';
import { createKafka, createLogProducer, createRedis, createTopicAdmin } from '@medclear/platform';
import type { LogProducer, TopicAdmin } from '@medclear/platform';
import type { EncodedDecision } from './journal/journal';
import type { VerifyReport } from './proof/verify-province';
import type { Rebuilt } from './rebuild/rebuild-province';
import { generateJournal } from './testing/generate-journal';
import { runSettlement } from './testing/running-settlement';
import { JIANGXI } from './testing/sample-commands';
import { waitUntil } from './testing/wait-until';

const KAFKA = process.env.TEST_KAFKA_BROKERS ?? '';
const REDIS = `${process.env.TEST_REDIS_URL ?? ''}/24`;
const ROOT = join(__dirname, '../../..');
/** `REBUILD_DECISIONS=200000` measures what a province of that size takes. */
const DECISIONS = Number(process.env.REBUILD_DECISIONS ?? 6_000);
const RECORDS_A_BATCH = 1_000;
const LONG_MS = 600_000;

interface ToolRun<Result> {
  readonly exitCode: number;
  readonly result: Result;
  readonly progressLines: number;
}

describe('rebuilding and verifying a province on real Kafka and Redis', () => {
  const topicPrefix = `rebuild-${String(Date.now())}`;
  const topics = createTopics(topicPrefix);
  const redis = createRedis(REDIS);
  let kafka: ReturnType<typeof createKafka>;
  let admin: TopicAdmin;
  let producer: LogProducer;
  let records: readonly EncodedDecision[] = [];

  const runTool = <Result>(name: 'verify' | 'rebuild', env: Readonly<Record<string, string>> = {}) =>
    new Promise<ToolRun<Result>>((resolve, reject) => {
      const toolEnv = { KAFKA_BROKERS: KAFKA, REDIS_URL: REDIS, TOPIC_PREFIX: topicPrefix, PROVINCE: '36', ...env };
      const args = ['--import', 'tsx', join(__dirname, `${name}-main.ts`)];
      const options = {
        cwd: ROOT,
        env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.tests.json'), ...toolEnv },
      };
      const child = execFile(process.execPath, args, options, (_failure, stdout, stderr) => {
        const lines = stdout.trim().split('\n');
        const last = JSON.parse(lines.at(-1) ?? '{}') as { result?: Result };
        if (last.result === undefined) reject(new Error(stderr));
        else resolve({ exitCode: child.exitCode ?? -1, result: last.result, progressLines: lines.length - 1 });
      });
    });
  const append = async (topic: string, values: readonly EncodedDecision[]): Promise<void> => {
    for (let first = 0; first < values.length; first += RECORDS_A_BATCH)
      await producer.append([{ topic, records: values.slice(first, first + RECORDS_A_BATCH) }]);
  };
  /** Puts other records in the place of the journal, as somebody could who can write to the broker's disks. */
  const replaceJournal = async (values: readonly EncodedDecision[]): Promise<void> => {
    const topic = topics.decisions(JIANGXI);
    const remover = kafka.admin();
    await remover.connect();
    await remover.deleteTopics({ topics: [topic] });
    await waitUntil('the topic is gone', async () => !(await remover.listTopics()).includes(topic));
    await remover.disconnect();
    // What knows of the topic that is gone goes with it.
    await disconnect();
    await connect();
    await append(topic, values);
  };
  const connect = async (): Promise<void> => {
    kafka = createKafka({ brokers: KAFKA.split(','), clientId: 'test' });
    admin = createTopicAdmin(kafka);
    producer = createLogProducer(kafka, 30_000);
    await admin.start();
    await producer.start();
    await admin.ensure([topicSettings(topics.decisions(JIANGXI)), topicSettings(topics.commands(JIANGXI))]);
  };
  const disconnect = async (): Promise<void> => {
    await producer.stop();
    await admin.stop();
  };

  beforeAll(async () => {
    await redis.connect();
    await redis.flushdb();
    await connect();
    records = [...generateJournal(topics.decisions(JIANGXI), DECISIONS)];
    await append(topics.decisions(JIANGXI), records);
  }, LONG_MS);
  afterAll(async () => {
    await disconnect();
    redis.disconnect();
  });

  it(
    'rebuilds an empty store and says how long it took',
    async () => {
      const { exitCode, result, progressLines } = await runTool<Rebuilt>('rebuild');
      expect(result).toMatchObject({ kind: 'rebuilt', decisions: DECISIONS, ignored: 0 });
      expect(exitCode).toBe(0);
      expect(progressLines).toBeGreaterThan(0);
      if (result.kind === 'rebuilt' && process.env.REBUILD_DECISIONS !== undefined) {
        const aSecond = Math.round((result.decisions / result.durationMs) * 1_000);
        process.stderr.write(
          `${String(result.decisions)} decisions in ${String(result.durationMs)} ms: ${String(aSecond)}/s\n`,
        );
      }
    },
    LONG_MS,
  );

  it(
    'verifies what was rebuilt: both digests are the same',
    async () => {
      const { exitCode, result } = await runTool<VerifyReport>('verify');
      expect(result).toMatchObject({ isSound: true, findings: [], records: DECISIONS });
      expect(result.storeDigest).toBe(result.replayedDigest);
      expect(exitCode).toBe(0);
    },
    LONG_MS,
  );

  it(
    'refuses to rebuild over what is there, and replaces it when an operator says so',
    async () => {
      const refused = await runTool<Rebuilt>('rebuild');
      expect([refused.exitCode, refused.result.kind]).toEqual([1, 'refused']);
      await redis.set('{36}:claim:left-behind', 'rubbish');
      const replaced = await runTool<Rebuilt>('rebuild', { REPLACED_BY: 'somebody' });
      expect(replaced.result).toMatchObject({ kind: 'rebuilt', replacedBy: 'somebody', decisions: DECISIONS });
      expect(await redis.exists('{36}:claim:left-behind')).toBe(0);
    },
    LONG_MS,
  );

  it(
    'finds a document of the store that was changed by hand',
    async () => {
      const key = (await redis.keys('{36}:claim:*')).sort()[0] ?? '';
      const before = (await redis.getBuffer(key)) ?? Buffer.alloc(0);
      const claim = decodeClaim(before);
      await redis.set(key, encodeClaim({ ...claim, commandOffset: claim.commandOffset + 1 }));
      const { exitCode, result } = await runTool<VerifyReport>('verify');
      await redis.set(key, before);
      expect(exitCode).toBe(1);
      expect(result.findings.map(({ what }) => what)).toEqual([
        `claim:${claim.claimId} is not what the journal makes of it`,
      ]);
    },
    LONG_MS,
  );

  it(
    'refuses to rebuild while an owner lives',
    async () => {
      const settlement = await runSettlement({
        kafkaBrokers: KAFKA,
        redisUrl: REDIS,
        topicPrefix,
        provinces: [JIANGXI],
        groupId: 'own',
      });
      try {
        await waitUntil('the province is owned', () => settlement.owner.status()[0]?.phase.kind === 'serving');
        const { exitCode, result } = await runTool<Rebuilt>('rebuild', { REPLACED_BY: 'somebody' });
        expect(exitCode).toBe(1);
        expect(result).toMatchObject({
          kind: 'refused',
          reason: expect.stringContaining('own of the group own-') as string,
        });
      } finally {
        await settlement.stop();
      }
    },
    LONG_MS,
  );

  it(
    'finds a decision whose stored bytes differ, and one that was removed',
    async () => {
      const at = DECISIONS - 3;
      const value = Buffer.from(records[at]?.value ?? '');
      value.writeUInt8(value.readUInt8(value.length - 1) ^ 2, value.length - 1);
      const changed = records.map((record, place) => (place === at ? { ...record, value } : record));
      const removed = records.filter((_, place) => place !== at);
      for (const [left, firstIgnored] of [
        [changed, at + 1],
        [removed, at],
      ] as const) {
        await replaceJournal(left);
        const { exitCode, result } = await runTool<VerifyReport>('verify');
        expect([exitCode, result.isSound]).toEqual([1, false]);
        expect(result.ignored[0]).toMatchObject({ offset: firstIgnored, reason: 'names-no-record' });
      }
    },
    LONG_MS,
  );
});
