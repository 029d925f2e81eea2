import { createRedis } from '@medclear/platform';
import { decide } from '@medclear/domain';
import type { LoggedCommand, StateView } from '@medclear/domain';
import { createRedisProvinceStore } from './adapters/redis/redis-province-store';
import { digestProvince } from './store/digest-province';
import type { StepName } from './round/steps';
import { createFailPoint } from './testing/fail-point';
import type { FailPoint } from './testing/fail-point';
import { runSettlement } from './testing/running-settlement';
import type { RunningSettlement } from './testing/running-settlement';
import { JIANGXI, sampleOpenings, sampleRegistration, sampleSettle } from './testing/sample-commands';
import { startTestGateway } from './testing/test-gateway';
import type { TestGateway } from './testing/test-gateway';
import { waitUntil } from './testing/wait-until';

const KAFKA = process.env.TEST_KAFKA_BROKERS ?? '';
const REDIS = `${process.env.TEST_REDIS_URL ?? ''}/23`;
const OPENING = [...sampleOpenings(), sampleRegistration()];

describe('an owner that stops in the middle of a round', () => {
  const redis = createRedis(REDIS);
  const store = createRedisProvinceStore(redis);
  const running: RunningSettlement[] = [];
  const points: FailPoint[] = [];
  let gateway: TestGateway;
  let topicPrefix = '';

  const run = async (groupId: string, parts: Parameters<typeof runSettlement>[1] = {}) => {
    const provinces = [JIANGXI];
    const started = await runSettlement(
      { kafkaBrokers: KAFKA, redisUrl: REDIS, topicPrefix, provinces, groupId },
      parts,
    );
    running.push(started);
    return started;
  };
  const answered = async (ids: readonly string[]) => {
    await waitUntil('every command is answered', () => ids.every((id) => gateway.replies.has(id)));
    return ids.map((id) => gateway.replies.get(id) ?? []);
  };
  /** What every history must leave behind. */
  const requireOneRecord = async () => {
    const lines = await gateway.readJournal(JIANGXI);
    const accepted = lines.filter(({ isAccepted }) => isAccepted);
    expect(accepted.map(({ decision }) => decision.commandOffset)).toEqual(accepted.map((_, at) => at));
    for (const [id, replies] of gateway.replies) {
      const offset = Number(id.split('-')[1]);
      const { outcome, commandOffset } = accepted[offset]?.decision ?? {};
      expect(commandOffset).toBe(offset);
      for (const reply of replies)
        if (outcome?.kind === 'settled')
          expect(reply.outcome).toMatchObject({ kind: 'settled', answer: outcome.answer });
    }
    return lines;
  };

  beforeAll(() => redis.connect());
  beforeEach(async () => {
    await redis.flushdb();
    topicPrefix = `fail-points-${Date.now()}-${Math.random().toString(36).slice(2, 6)}`;
    gateway = await startTestGateway(KAFKA, topicPrefix, [JIANGXI]);
  });
  afterEach(async () => {
    for (const point of points.splice(0)) point.wake();
    for (const started of running.splice(0)) await started.stop();
    await gateway.stop();
  });
  afterAll(() => {
    redis.disconnect();
  });

  it.each<StepName>(['loaded', 'folded', 'published', 'verified', 'replied'])(
    'leaves nothing without an answer when it stands still after the step "%s", and harms nothing when it wakes',
    async (step) => {
      const point = createFailPoint(step, 2);
      points.push(point);
      await run('first', { steps: point });
      await answered(await gateway.send(JIANGXI, OPENING));
      const ids = await gateway.send(JIANGXI, [sampleSettle(1), sampleSettle(2), sampleSettle(1)]);
      await waitUntil('the first owner stands still', () => point.hasStopped());
      await run('second');
      const replies = await answered(ids);
      expect(replies.map(([reply]) => reply?.outcome.kind)).toEqual(['settled', 'settled', 'settled']);
      expect(replies.map(([reply]) => reply?.isRepeat)).toEqual([false, false, true]);
      point.wake();
      const later = await gateway.send(JIANGXI, [sampleSettle(3), sampleSettle(4)]);
      await answered(later);
      const lines = await requireOneRecord();
      expect(lines.filter(({ isAccepted }) => isAccepted)).toHaveLength(OPENING.length + 5);
      await waitUntil(
        'the store is level with the record',
        async () => (await store.head(JIANGXI))?.nextCommandOffset === OPENING.length + 5,
      );
    },
  );

  it('contends with another owner until both have had 50 decisions accepted and 50 ignored', async () => {
    const signedBy = (owner: string) => (state: StateView, command: LoggedCommand) => {
      const decision = decide(state, command);
      const { outcome } = decision;
      return outcome.kind === 'settled'
        ? { ...decision, outcome: { ...outcome, answer: { ...outcome.answer, policyVersion: owner } } }
        : decision;
    };
    await run('first', { decide: signedBy('first') });
    await run('second', { decide: signedBy('second') });
    await answered(await gateway.send(JIANGXI, OPENING));
    let number = 0;
    const countOf = (lines: Awaited<ReturnType<TestGateway['readJournal']>>, owner: string, isWanted: boolean) =>
      lines.filter(
        ({ isAccepted, decision: { outcome } }) =>
          isAccepted === isWanted && outcome.kind === 'settled' && outcome.answer.policyVersion === owner,
      ).length;
    const ids: string[] = [];
    await waitUntil(
      'both have had both',
      async () => {
        ids.push(
          ...(await gateway.send(
            JIANGXI,
            Array.from({ length: 100 }, () => sampleSettle(++number)),
          )),
        );
        await answered(ids.slice(-1));
        const lines = await gateway.readJournal(JIANGXI);
        return ['first', 'second'].every(
          (owner) => countOf(lines, owner, true) >= 50 && countOf(lines, owner, false) >= 50,
        );
      },
      50_000,
    );
    await answered(ids);
    await requireOneRecord();
    const digest = digestProvince(await store.contents(JIANGXI));
    await redis.flushdb();
    await waitUntil(
      'the journal alone makes the same store',
      async () => digestProvince(await store.contents(JIANGXI)) === digest,
    );
  });
});
