import { MOST_CLAIMS_A_COMMAND } from '@medclear/domain';
import type { OperatorCommand } from '@medclear/domain';
import { setImmediate as soon } from 'node:timers/promises';
import type { DueAnswer } from '../store/province-store';
import { JIANGXI, sampleClaimId, samplePersonId } from '../testing/sample-commands';
import { createTickDesk } from './tick-desk';

const CLOCK_MS = 1_000_000;
const HEAD = { nextCommandOffset: 5, hash: '', journalOffset: 4, clockMs: CLOCK_MS };
const NOTHING: DueAnswer = {
  nextCommandOffset: 5,
  holds: [],
  claims: [],
  openHolds: 0,
  endingHolds: [],
  firstExpiryMs: null,
};
const holds = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ claimId: sampleClaimId(at), personId: samplePersonId(at) }));

/** A desk whose store answers what the test says, and whose log begins at offset 5. */
function createDesk(answer: Partial<DueAnswer>) {
  const world = { answer: { ...NOTHING, ...answer }, nowMs: CLOCK_MS, failsNext: false, phase: 'serving' as const };
  const appended: OperatorCommand[] = [];
  const asked: number[] = [];
  const failures: unknown[] = [];
  const desk = createTickDesk({
    store: {
      due: (_, { atMs }) => {
        asked.push(atMs);
        return Promise.resolve(world.answer);
      },
    },
    appender: {
      append: (_, commands) => {
        if (world.failsNext) {
          world.failsNext = false;
          return Promise.reject(new Error('away'));
        }
        appended.push(...commands);
        return Promise.resolve(4 + appended.length);
      },
    },
    status: () => [
      {
        province: JIANGXI,
        phase: { kind: world.phase },
        head: HEAD,
        queued: 0,
        oldestWaitingMs: null,
        waitingAt: null,
      },
    ],
    nowMs: () => world.nowMs,
    events: {
      asked: () => undefined,
      appended: () => undefined,
      failed: (_, cause) => failures.push(cause),
    },
  });
  const ask = async () => {
    desk.ask();
    await soon();
  };
  return { world, appended, asked, failures, desk, ask };
}

describe('the desk that asks what is due', () => {
  it('asks by the clock of the log, whatever time the process believes it is', async () => {
    const { world, asked, appended, ask } = createDesk({});
    world.nowMs = CLOCK_MS + 86_400_000;
    await ask();
    expect([asked, appended]).toEqual([[CLOCK_MS], []]);
  });

  it('names no more holds and no more claims in one record than one decision can hold', async () => {
    const due = holds(MOST_CLAIMS_A_COMMAND + 1);
    const { appended, ask } = createDesk({ holds: due, claims: [sampleClaimId(1)] });
    await ask();
    expect(appended).toEqual([
      { kind: 'tick', due: due.slice(0, MOST_CLAIMS_A_COMMAND) },
      { kind: 'tick', due: due.slice(MOST_CLAIMS_A_COMMAND) },
      { kind: 'age-out', claims: [sampleClaimId(1)] },
    ]);
  });

  it('appends nothing further before the store has what was appended last, nor soon again what had no effect', async () => {
    const { world, appended, ask } = createDesk({ holds: holds(1) });
    await ask();
    await ask();
    expect(appended).toHaveLength(1);
    world.answer = { ...world.answer, nextCommandOffset: 6 };
    await ask();
    await ask();
    expect(appended).toHaveLength(1);
    world.answer = { ...world.answer, holds: holds(2).slice(1) };
    await ask();
    expect(appended).toHaveLength(2);
  });

  it('has one question of a province under way at a time', async () => {
    const { asked, desk, ask } = createDesk({});
    desk.ask();
    desk.ask();
    await ask();
    expect(asked).toHaveLength(1);
  });

  it('asks again after a failure, and says so', async () => {
    const { world, appended, failures, ask } = createDesk({ holds: holds(1) });
    world.failsNext = true;
    await ask();
    await ask();
    expect([failures.length, appended.length]).toEqual([1, 1]);
  });

  it('lets the clock of a quiet log go on by an empty tick, but not again and again', async () => {
    const { world, appended, ask } = createDesk({ openHolds: 1, firstExpiryMs: CLOCK_MS + 10 });
    await ask();
    expect(appended).toEqual([]);
    world.nowMs = CLOCK_MS + 10;
    await ask();
    world.answer = { ...world.answer, nextCommandOffset: 6 };
    await ask();
    expect(appended).toEqual([{ kind: 'tick', due: [] }]);
    world.nowMs += 1_999;
    await ask();
    expect(appended).toHaveLength(1);
    world.nowMs += 1;
    await ask();
    expect(appended).toHaveLength(2);
  });
});
