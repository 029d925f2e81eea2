import { encodeStatusQuery } from '@medclear/contracts';
import type { Reply } from '@medclear/contracts';
import { fen } from '@medclear/domain';
import type { Command, FundBalance } from '@medclear/domain';
import { createRedis } from '@medclear/platform';
import { createRedisProvinceStore } from './adapters/redis/redis-province-store';
import { digestProvince } from './store/digest-province';
import { JIANGXI, sampleAct, sampleClaimId, sampleHold, sampleLines, sampleOpenings } from './testing/sample-commands';
import { samplePersonId, sampleRegistration, sampleSettle } from './testing/sample-commands';
import { runSettlement } from './testing/running-settlement';
import type { RunningSettlement } from './testing/running-settlement';
import { startSettlementProcess } from './testing/settlement-process';
import { startTestGateway } from './testing/test-gateway';
import type { TestGateway } from './testing/test-gateway';
import { waitUntil } from './testing/wait-until';

const KAFKA = process.env.TEST_KAFKA_BROKERS ?? '';
const REDIS = `${process.env.TEST_REDIS_URL ?? ''}/24`;
const HOUR_MS = 3_600_000;
const SHORT_MS = 1_000;
/** A person for each story, so that no story's hold ends another's. */
const of = (person: number) => ({ personId: samplePersonId(person), ...sampleLines() });
const act = (person: number, number: number, targetNumber: number) => ({
  ...sampleAct(number, targetNumber),
  personId: samplePersonId(person),
});

describe('the life of a claim on real Kafka and Redis', () => {
  const topicPrefix = `acts-${Date.now()}`;
  const redis = createRedis(REDIS);
  const store = createRedisProvinceStore(redis);
  let gateway: TestGateway;
  let settlement: RunningSettlement;
  const run = () =>
    runSettlement({ kafkaBrokers: KAFKA, redisUrl: REDIS, topicPrefix, provinces: [JIANGXI], groupId: 'acts' });
  const answered = async (ids: readonly string[]): Promise<readonly (Reply | undefined)[]> => {
    await waitUntil('every message is answered', () => ids.every((id) => gateway.replies.has(id)));
    return ids.map((id) => gateway.replies.get(id)?.[0]);
  };
  const send = async (...commands: readonly Command[]) =>
    (await answered(await gateway.send(JIANGXI, commands))).map((reply) => reply?.outcome);
  const isLevel = async () => {
    const head = settlement.owner.status()[0]?.head.nextCommandOffset;
    return (await store.head(JIANGXI))?.nextCommandOffset === head;
  };
  const pool = async (): Promise<FundBalance | undefined> => {
    await waitUntil('the store is level', isLevel);
    return new Map((await store.contents(JIANGXI)).funds).get('employee-pool');
  };
  let asked = 0;
  const standing = async (number: number) => {
    const id = `standing-${asked++}`;
    await waitUntil('the store is level', isLevel);
    await gateway.ask(JIANGXI, id, encodeStatusQuery({ claimId: sampleClaimId(number), atLeastOffset: 0 }));
    return (await answered([id]))[0]?.standing;
  };
  const movedBy = async (story: () => Promise<unknown>) => {
    const before = await pool();
    await story();
    const after = await pool();
    const difference = (part: 'availableFen' | 'heldFen' | 'capturedFen') =>
      Number(after?.[part]) - Number(before?.[part]);
    return [difference('availableFen'), difference('heldFen'), difference('capturedFen')];
  };

  beforeAll(async () => {
    await redis.connect();
    await redis.flushdb();
    gateway = await startTestGateway(KAFKA, topicPrefix, [JIANGXI]);
    settlement = await run();
    await send(...sampleOpenings(), ...[1, 2, 3, 4, 5, 6, 7, 8].map(sampleRegistration));
  });
  afterAll(async () => {
    await settlement.stop().catch(() => undefined); // the last story may have stopped it already
    await gateway.stop();
    redis.disconnect();
  });

  it('lets a hold that nobody takes expire by a tick of the log, gives everything back, and says so to a late capture', async () => {
    const moved = await movedBy(async () => {
      const [held] = await send(sampleHold(10, SHORT_MS, of(1)));
      expect(held?.kind).toBe('held');
      expect((await standing(10))?.state).toBe('held');
      await waitUntil('the hold has expired', async () => (await store.due(JIANGXI, NOTHING_DUE)).openHolds === 0);
    });
    expect(moved).toEqual([0, 0, 0]);
    expect(await standing(10)).toMatchObject({ act: 'hold', state: 'expired', expiresAtMs: null });
    const [late] = await send({ ...act(1, 11, 10), kind: 'capture', lineNumbers: null });
    expect(late).toMatchObject({ kind: 'refused', refusal: { code: 'HOLD_EXPIRED' } });
    const ticks = (await gateway.readJournal(JIANGXI)).filter(({ decision }) => decision.outcome.kind === 'ticked');
    const expired = ticks.flatMap(({ decision: { outcome } }) => (outcome.kind === 'ticked' ? outcome.expired : []));
    expect(expired).toEqual([{ claimId: sampleClaimId(10), personId: samplePersonId(1) }]);
  });

  it('changes nothing by a tick that comes again, or that names what is not due', async () => {
    const [held] = await send(sampleHold(15, HOUR_MS, of(7)));
    expect(held?.kind).toBe('held');
    const due = [10, 15].map((number) => ({
      claimId: sampleClaimId(number),
      personId: samplePersonId(number === 10 ? 1 : 7),
    }));
    const moved = await movedBy(() => send({ kind: 'tick', due }, { kind: 'tick', due: [] }));
    expect(moved).toEqual([0, 0, 0]);
    expect((await standing(15))?.state).toBe('held');
    await send({ ...act(7, 16, 15), kind: 'release' });
  });

  it('blocks an id that was reversed before anybody saw it, says so, and refuses the late original', async () => {
    const reverse: Command = { ...act(2, 20, 21), kind: 'reverse' };
    const [blocked, again] = await answered(await gateway.send(JIANGXI, [reverse, reverse]));
    expect(blocked?.outcome).toEqual({ kind: 'blocked', targetId: sampleClaimId(21), found: 'nothing' });
    expect(again).toMatchObject({ isRepeat: true, outcome: blocked?.outcome });
    const moved = await movedBy(async () => {
      const [late] = await send(sampleSettle(21, of(2)));
      expect(late).toMatchObject({ kind: 'refused', refusal: { code: 'ALREADY_REVERSED' } });
    });
    expect(moved).toEqual([0, 0, 0]);
  });

  it('takes a hold in part, gives the rest back at once, and undoes both by reversing the capture', async () => {
    const capture: Command = { ...act(3, 31, 30), kind: 'capture', lineNumbers: ['2'] };
    let takenFen = 0;
    const moved = await movedBy(async () => {
      const [, captured] = await send(sampleHold(30, HOUR_MS, of(3)), capture);
      if (captured?.kind !== 'captured') throw new Error(JSON.stringify(captured));
      expect(captured.answer).toMatchObject({ lineNumbers: ['2'], amounts: { totalFen: 20_000 } });
      takenFen = captured.answer.legs.find(({ fund }) => fund === 'employee-pool')?.amountFen ?? 0;
    });
    expect(moved).toEqual([-takenFen, 0, takenFen]);
    expect(await standing(30)).toMatchObject({ state: 'settled', lines: ['released', 'captured'] });
    const [repeat] = await answered(await gateway.send(JIANGXI, [capture]));
    expect(repeat).toMatchObject({ isRepeat: true, outcome: { kind: 'captured' } });
    const undone = await movedBy(async () => {
      const [reversed] = await send({ ...act(3, 32, 31), kind: 'reverse' });
      expect(reversed).toMatchObject({ kind: 'reversed', undone: 'settlement' });
    });
    expect(undone).toEqual([takenFen, 0, -takenFen]);
  });

  it('refunds by lines, each once, and never more than was taken', async () => {
    const refund = (number: number, lineNumbers: readonly string[] | null): Command => ({
      ...act(4, number, 40),
      kind: 'refund',
      lineNumbers,
    });
    const moved = await movedBy(async () => {
      const [settled, first] = await send(sampleSettle(40, of(4)), refund(41, ['1']));
      expect([settled?.kind, first?.kind]).toEqual(['settled', 'refunded']);
      expect(await standing(40)).toMatchObject({ state: 'partly-refunded', lines: ['refunded', 'captured'] });
      const [twice, unknown, rest, more] = await send(
        refund(42, ['1']),
        refund(43, ['9']),
        refund(44, null),
        refund(45, null),
      );
      expect(twice).toMatchObject({ kind: 'refused', refusal: { code: 'LINE_ALREADY_REFUNDED' } });
      expect(unknown?.kind).toBe('refused');
      expect(rest?.kind).toBe('refunded');
      expect(more?.kind).toBe('refused');
    });
    expect(moved).toEqual([0, 0, 0]);
    expect((await standing(40))?.state).toBe('refunded');
  });

  it('rebuilds open holds, their times and the calendar from the journal to the same digest', async () => {
    const rule = { fund: 'large-sum', limitFen: fen(7), alarmBelowFen: fen(9), whenShort: { kind: 'refuse' } } as const;
    const [, , closed] = await send(
      sampleHold(50, HOUR_MS, of(5)),
      { kind: 'set-fund-rule', ...rule },
      { kind: 'close-month', month: '2026-02' },
    );
    expect(closed?.kind).toBe('recorded');
    await waitUntil('the store is level', isLevel);
    const before = digestProvince(await store.contents(JIANGXI));
    await redis.flushdb();
    await waitUntil('the digest is the same', async () => digestProvince(await store.contents(JIANGXI)) === before);
    expect((await store.due(JIANGXI, NOTHING_DUE)).openHolds).toBe(1);
    const [captured] = await send({ ...act(5, 51, 50), kind: 'capture', lineNumbers: null });
    expect(captured?.kind).toBe('captured');
  });

  it('bills a numbered visit once, also when the store was made again from the journal', async () => {
    const visit = { ...of(8), visitKey: '00112233445566ff' };
    const [held, settling] = await send(sampleHold(70, HOUR_MS, visit), sampleSettle(71, visit));
    expect(held?.kind).toBe('held');
    expect(settling).toMatchObject({ kind: 'refused', refusal: { code: 'SETTLING', detail: sampleClaimId(70) } });
    await waitUntil('the store is level', isLevel);
    const before = digestProvince(await store.contents(JIANGXI));
    await redis.flushdb();
    await waitUntil('the digest is the same', async () => digestProvince(await store.contents(JIANGXI)) === before);
    const capture: Command = { ...act(8, 72, 70), kind: 'capture', lineNumbers: null };
    const [captured, second] = await send(capture, sampleSettle(73, visit));
    expect(captured?.kind).toBe('captured');
    expect(second).toMatchObject({ kind: 'refused', refusal: { code: 'ALREADY_SETTLED', detail: sampleClaimId(70) } });
    const refund: Command = { ...act(8, 74, 70), kind: 'refund', lineNumbers: null };
    const [refunded, again] = await send(refund, sampleSettle(75, visit));
    expect([refunded?.kind, again?.kind]).toEqual(['refunded', 'settled']);
  });

  it('captures after a kill -9 between the hold and its capture', async () => {
    await settlement.stop();
    const environment = {
      KAFKA_BROKERS: KAFKA,
      REDIS_URL: REDIS,
      TOPIC_PREFIX: topicPrefix,
      PROVINCES: '36',
      GROUP_ID: 'killed',
    };
    const killed = await startSettlementProcess(environment);
    const [held] = await send(sampleHold(60, HOUR_MS, of(6)));
    expect(held?.kind).toBe('held');
    await killed.end('SIGKILL');
    const ids = await gateway.send(JIANGXI, [{ ...act(6, 61, 60), kind: 'capture', lineNumbers: null }]);
    settlement = await run();
    const [captured] = await answered(ids);
    expect(captured?.outcome.kind).toBe('captured');
    expect((await standing(60))?.state).toBe('settled');
    expect((await pool())?.heldFen).toBe(0);
    const lines = (await gateway.readJournal(JIANGXI)).filter(({ isAccepted }) => isAccepted);
    expect(lines.map(({ decision }) => decision.commandOffset)).toEqual(lines.map((_, at) => at));
  });
});

const NOTHING_DUE = { atMs: 0, unchangedSinceMs: 0, most: 1 };
