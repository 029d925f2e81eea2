import type { Command } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { createMemoryOwner } from '../testing/memory-owner';
import { JIANGXI, MORNING_MS, sampleAct, sampleHold, sampleLines, sampleOpenings } from '../testing/sample-commands';
import { sampleRecord, sampleRegistration, sampleSettle } from '../testing/sample-commands';
import { createTickDesk, TICK_INTERVAL_MS } from './tick-desk';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The real owner over memory, the desk beside it, and a log whose records are appended at the world's time. */
async function createWorld(...commands: readonly Command[]) {
  const time = { nowMs: MORNING_MS, skewMs: 0 };
  let length = 0;
  const processNowMs = (): number => time.nowMs + time.skewMs;
  const owner = createMemoryOwner({ nowMs: processNowMs });
  const append = (...contents: readonly Command[]): number => {
    const records = contents.map((content): LogRecord => {
      const record = sampleRecord(length, content);
      length += 1;
      return { ...record, appendedAtMs: time.nowMs };
    });
    owner.append(...records);
    return length - 1;
  };
  const desk = createTickDesk({
    store: owner.store,
    appender: { append: (_, contents) => Promise.resolve(append(...contents)) },
    status: () => owner.owner.status(),
    nowMs: processNowMs,
    events: { asked: () => undefined, appended: () => undefined, failed: () => undefined },
  });
  append(...sampleOpenings(), sampleRegistration(), ...commands);
  owner.owner.assign([JIANGXI]);
  await owner.settle();
  const passTo = async (nowMs: number): Promise<void> => {
    time.nowMs = nowMs;
    for (let round = 0; round < 4; round += 1) {
      owner.owner.probe();
      desk.ask();
      await owner.settle();
    }
  };
  /** One look, as the watch has one a second. */
  const lookAt = async (nowMs: number, skewMs: number): Promise<void> => {
    Object.assign(time, { nowMs, skewMs });
    desk.ask();
    await owner.settle();
  };
  return { ...owner, passTo, lookAt, append, contents: () => owner.store.snapshot(JIANGXI), length: () => length };
}

describe('when time passes', () => {
  it('a hold of a quiet province runs out without anybody sending anything', async () => {
    const { passTo, contents, length } = await createWorld(sampleHold(1, MINUTE_MS, sampleLines()));
    const before = length();
    await passTo(MORNING_MS + MINUTE_MS - 1);
    expect([contents().claims[0]?.money?.state, length()]).toEqual(['held', before]);
    await passTo(MORNING_MS + MINUTE_MS);
    expect(contents().claims[0]?.money?.state).toBe('expired');
    expect([contents().holdsDue, contents().persons[0]?.openHolds]).toEqual([[], []]);
    expect(new Map(contents().funds).get('employee-pool')).toMatchObject({ heldFen: 0, capturedFen: 0 });
    expect(length()).toBe(before + 2); // the clock, and the hold
  });

  it.each([0, 400, 999])(
    'a hold has ended one tick interval after its time, looked at from %i ms into a second',
    async (phaseMs) => {
      for (const skewMs of [-1_000, 0, 1_000]) {
        const { lookAt, contents, length } = await createWorld(sampleHold(1, MINUTE_MS, sampleLines()));
        const before = length();
        const expiresAtMs = MORNING_MS + MINUTE_MS;
        const stateAt = async (nowMs: number): Promise<unknown> => {
          await lookAt(nowMs, skewMs);
          return contents().claims[0]?.money?.state;
        };
        for (let nowMs = MORNING_MS + phaseMs; nowMs < expiresAtMs; nowMs += 1_000)
          expect(await stateAt(nowMs)).toBe('held');
        let state: unknown = 'held';
        for (let nowMs = expiresAtMs + phaseMs; nowMs <= expiresAtMs + TICK_INTERVAL_MS; nowMs += 1_000)
          state = await stateAt(nowMs);
        expect(state).toBe('expired');
        expect(length() - before).toBeLessThanOrEqual(4);
      }
    },
  );

  it('a hold that was taken in time never runs out', async () => {
    const hold = sampleHold(1, MINUTE_MS, sampleLines());
    const { passTo, contents, length, append } = await createWorld(hold);
    append({ ...sampleAct(2, 1), kind: 'capture', lineNumbers: null });
    await passTo(MORNING_MS + MINUTE_MS - 1);
    const before = length();
    await passTo(MORNING_MS + DAY_MS);
    const claim = contents().claims.find(({ claimId }) => claimId === hold.claimId);
    expect([claim?.money?.state, length()]).toEqual(['settled', before]);
  });

  it('claims are forgotten thirteen months after their last change, and not a day earlier', async () => {
    const { passTo, contents, append } = await createWorld(sampleSettle(1), sampleSettle(2));
    const aged = Date.UTC(2027, 3, 2, 16); // 2027-04-03 in UTC+8
    await passTo(aged - 1);
    append({ kind: 'tick', due: [] });
    await passTo(aged - 1);
    expect(contents().claims).toHaveLength(2);
    append({ kind: 'tick', due: [] });
    await passTo(aged);
    append({ kind: 'tick', due: [] });
    await passTo(aged);
    expect([contents().claims, contents().claimAges]).toEqual([[], []]);
  });
});
