import { encodeStatusQuery } from '@medclear/contracts';
import { createRedis } from '@medclear/platform';
import { createRedisProvinceStore } from './adapters/redis/redis-province-store';
import { digestProvince } from './store/digest-province';
import { JIANGXI, sampleClaimId, sampleHashes, sampleOpenings } from './testing/sample-commands';
import { sampleRegistration, sampleSettle } from './testing/sample-commands';
import { runSettlement } from './testing/running-settlement';
import type { RunningSettlement } from './testing/running-settlement';
import { startTestGateway } from './testing/test-gateway';
import type { TestGateway } from './testing/test-gateway';
import { waitUntil } from './testing/wait-until';

const KAFKA = process.env.TEST_KAFKA_BROKERS ?? '';
const REDIS = `${process.env.TEST_REDIS_URL ?? ''}/22`;

describe('settlement on real Kafka and Redis', () => {
  const topicPrefix = `settlement-${Date.now()}`;
  const redis = createRedis(REDIS);
  const store = createRedisProvinceStore(redis);
  let gateway: TestGateway;
  let settlement: RunningSettlement;
  const run = () =>
    runSettlement({ kafkaBrokers: KAFKA, redisUrl: REDIS, topicPrefix, provinces: [JIANGXI], groupId: 'one' });
  const answered = async (ids: readonly string[]) => {
    await waitUntil('every command is answered', () => ids.every((id) => gateway.replies.has(id)));
    return ids.map((id) => gateway.replies.get(id)?.[0]);
  };
  const digest = async () => digestProvince(await store.contents(JIANGXI));

  beforeAll(async () => {
    await redis.connect();
    await redis.flushdb();
    gateway = await startTestGateway(KAFKA, topicPrefix, [JIANGXI]);
    settlement = await run();
  });
  afterAll(async () => {
    await settlement.stop();
    await gateway.stop();
    redis.disconnect();
  });

  it('settles a bill, answers its repeat byte for byte and refuses its id with other content', async () => {
    await answered(await gateway.send(JIANGXI, [...sampleOpenings(), sampleRegistration()]));
    const other = sampleSettle(1, { contentHashes: { ...sampleHashes(1), total: sampleHashes(9).total } });
    const ids = await gateway.send(JIANGXI, [sampleSettle(1), sampleSettle(1), other]);
    const [first, repeat, conflict] = await answered(ids);
    expect(first).toMatchObject({ isRepeat: false, outcome: { kind: 'settled' } });
    expect(repeat).toEqual({ ...first, isRepeat: true, standing: expect.anything() as unknown });
    expect(conflict?.outcome).toEqual({ kind: 'conflicted', differingGroups: ['total'] });
  });

  it('parks a record that nobody can read, answers it and goes on', async () => {
    const ids = await gateway.send(JIANGXI, [Buffer.from('rubbish'), sampleSettle(2)]);
    const [parked, next] = await answered(ids);
    expect(parked?.outcome).toEqual({ kind: 'parked', reason: 'bad-magic' });
    expect(next?.outcome.kind).toBe('settled');
  });

  it('answers a question from the store: known, or unknown, but never refused', async () => {
    await gateway.ask(JIANGXI, 'known', encodeStatusQuery({ claimId: sampleClaimId(1), atLeastOffset: 0 }));
    await gateway.ask(JIANGXI, 'unknown', encodeStatusQuery({ claimId: sampleClaimId(999), atLeastOffset: 0 }));
    const [known, unknown] = await answered(['known', 'unknown']);
    expect(known?.outcome.kind).toBe('settled');
    expect(unknown?.outcome).toEqual({ kind: 'unknown' });
  });

  it('rebuilds an emptied store from the journal to the same digest, and goes on', async () => {
    const before = await digest();
    await redis.flushdb();
    await waitUntil('the digest is the same again', async () => (await digest()) === before);
    const [next] = await answered(await gateway.send(JIANGXI, [sampleSettle(3)]));
    expect(next?.outcome.kind).toBe('settled');
  });

  it('replays an older copy of the store to the same digest', async () => {
    const keys = await redis.keys('{36}:*');
    const older = await Promise.all(keys.map(async (key) => [key, await redis.dumpBuffer(key)] as const));
    await answered(await gateway.send(JIANGXI, [sampleSettle(8), sampleSettle(8)]));
    const isLevel = async () => {
      const found = settlement.owner.status()[0]?.head.nextCommandOffset;
      return (await store.head(JIANGXI))?.nextCommandOffset === found;
    };
    await waitUntil('the store is level', isLevel);
    const before = await digest();
    const setBack = redis.multi().flushdb();
    for (const [key, bytes] of older) if (bytes !== null) setBack.restore(key, 0, bytes);
    await setBack.exec();
    await waitUntil('the digest is the same again', async () => (await digest()) === before);
  });

  it('waits at a record of an unknown schema until an operator gets the log past it', async () => {
    const unknown = Buffer.concat([Buffer.from([0xc3, 0x01]), Buffer.alloc(8, 7), Buffer.from('later')]);
    const [before, stuck, behind] = await gateway.send(JIANGXI, [sampleSettle(4), unknown, sampleSettle(5)]);
    await answered([before ?? '']);
    const waitingAt = () => settlement.owner.status()[0]?.waitingAt;
    await waitUntil('the province waits', () => waitingAt() !== null && waitingAt() !== undefined);
    expect(gateway.replies.has(behind ?? '')).toBe(false);
    const offset = waitingAt()?.commandOffset ?? -1;
    const quarantine = { operator: 'on-call', reason: 'written by a test' };
    expect(settlement.owner.quarantine(JIANGXI, offset + 1, quarantine)).toBe('not-stopped-there');
    expect(settlement.owner.quarantine(JIANGXI, offset, quarantine)).toBe('accepted');
    const [quarantined, next] = await answered([stuck ?? '', behind ?? '']);
    expect(quarantined?.outcome).toEqual({ kind: 'quarantined', ...quarantine });
    expect(next?.outcome.kind).toBe('settled');
  });

  it('goes on after a restart where the record ends', async () => {
    await settlement.stop();
    const ids = await gateway.send(JIANGXI, [sampleSettle(1), sampleSettle(6)]);
    settlement = await run();
    const [repeat, next] = await answered(ids);
    expect([repeat?.isRepeat, next?.outcome.kind]).toEqual([true, 'settled']);
    const lines = await gateway.readJournal(JIANGXI);
    expect(lines.map(({ decision }) => decision.commandOffset)).toEqual(lines.map((_, at) => at));
    expect(settlement.givenUp).toEqual([]);
  });

  it('passes a province on to another process of its group', async () => {
    const other = await run();
    const owners = () => [settlement, other].filter(({ owner }) => owner.status().length > 0);
    await waitUntil('one of both owns the province', () => owners().length === 1);
    const [first] = owners();
    const second = first === other ? settlement : other;
    await first?.stop();
    settlement = second;
    const [next] = await answered(await gateway.send(JIANGXI, [sampleSettle(7)]));
    expect(next?.outcome.kind).toBe('settled');
    expect(second.owner.status()[0]?.phase.kind).toBe('serving');
  });
});
