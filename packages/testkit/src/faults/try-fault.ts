import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../house/start-house';
import { createSeededRandom } from '../population/seeded-random';
import type { Checker } from './check/create-checker';
import { verifyStores } from './check/verify-stores';
import type { Fault, FaultContext } from './fault';
import type { RunningLoad } from './load/start-load';

/** A line of the table of faults. */
export interface FaultFigures {
  readonly id: string;
  readonly title: string;
  readonly times: number;
  readonly messages: number;
  readonly withoutOutcome: number;
  readonly ownerlessHolds: number;
  /** Everything that is not as it has to be, in words. */
  readonly contradictions: readonly string[];
  readonly longestStandStillMs: number;
  readonly notes: readonly string[];
}

/** A house under load, whose books are looked at. */
export interface TriedHouse {
  readonly house: House;
  readonly load: RunningLoad;
  readonly checker: Checker;
  readonly say: (line: string) => void;
}

const RUN_DEADLINE_MS = 180_000;
const ANSWER_DEADLINE_MS = 60_000;
const OUTCOMES_AFTERWARDS = 5;

/** Does a fault so many times under load, each time until every province answers again, and then looks at the books. */
export async function tryFault(tried: TriedHouse, fault: Fault, times: number): Promise<FaultFigures> {
  const { house, load, checker, say } = tried;
  const notes: string[] = [];
  const differences: string[] = [];
  const context: FaultContext = {
    house,
    load,
    say,
    random: createSeededRandom(house.seed, times, ...Buffer.from(fault.id)),
    pause: (durationMs) => pause(durationMs),
    note: (text) => notes.push(text),
    differs: (what) => differences.push(what),
  };
  load.open();
  for (let nth = 0; nth < times; nth += 1) {
    say(`${fault.id}, time ${nth + 1} of ${times}: ${fault.title}`);
    await runOnce(fault, context, nth);
  }
  const window = await load.close();
  const verdict = await checker.check(window);
  const contradictions = [...differences, ...verdict.contradictions, ...(await verifyStores(house))];
  const { id, title } = fault;
  return { id, title, times, ...verdict, contradictions, longestStandStillMs: window.longestStandStillMs, notes };
}

async function runOnce(fault: Fault, context: FaultContext, nth: number): Promise<void> {
  const { house, load } = context;
  try {
    await within(fault.run(context, nth), RUN_DEADLINE_MS);
    await load.untilAnswered(house.provinces, OUTCOMES_AFTERWARDS, ANSWER_DEADLINE_MS);
  } catch (cause) {
    context.differs(`time ${nth + 1} did not come to its end: ${String(cause)}`);
  }
}

async function within(run: Promise<void>, deadlineMs: number): Promise<void> {
  const ended = new AbortController();
  const late = pause(deadlineMs, undefined, { signal: ended.signal, ref: false }).then(() => {
    throw new Error(`it has not ended after ${deadlineMs} ms`);
  });
  late.catch(() => undefined);
  try {
    await Promise.race([run, late]);
  } finally {
    ended.abort();
  }
}
