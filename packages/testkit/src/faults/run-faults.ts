import type { ProvinceCode } from '@medclear/domain';
import { trusted } from '@medclear/domain';
import { waitUntilDecided } from '../books/wait-until-decided';
import type { House } from '../house/start-house';
import { createChecker } from './check/create-checker';
import type { Fault, FaultGround } from './fault';
import { createLoad } from './load/start-load';
import { tryFault } from './try-fault';
import type { FaultFigures, TriedHouse } from './try-fault';

export interface FaultRun {
  readonly grounds: readonly FaultGround[];
  readonly isWanted: (fault: Fault) => boolean;
  /** How often a fault is done; as often as it says itself when not given. */
  readonly timesOf?: (fault: Fault) => number;
  readonly say: (line: string) => void;
  readonly onFigures?: (figures: FaultFigures) => void;
}

export const LOADED_PROVINCES: readonly ProvinceCode[] = ['11', '36', '44'].map(trusted.provinceCode);
const PEOPLE = 240;
const SEEN_PEOPLE = 60;
const SEED = 5;
const THINK_MS = 100;
const OUTCOME_DEADLINE_MS = 120_000;
const SEEDED_DEADLINE_MS = 120_000;
const NOTHING_TOLD = { told: [], undone: [], contradictions: [], longestStandStillMs: 0 };

/** Tries every wanted fault in a house of its kind; a house is ended before the next one is started. */
export async function runFaults(run: FaultRun): Promise<readonly FaultFigures[]> {
  const all: FaultFigures[] = [];
  for (const ground of run.grounds) {
    const wanted = ground.faults.filter(run.isWanted);
    if (wanted.length === 0) continue;
    run.say(`house: ${ground.name}`);
    const tried = await openTried(ground, run.say);
    try {
      for (const fault of wanted) {
        const figures = await tryFault(tried, fault, run.timesOf?.(fault) ?? fault.times);
        run.onFigures?.(figures);
        all.push(figures);
      }
    } finally {
      await tried.house.stop();
    }
  }
  return all;
}

/** Starts a house, waits until its people are registered, and puts tills before it that do not send yet. */
export async function openTried(ground: Pick<FaultGround, 'open'>, say: (line: string) => void): Promise<TriedHouse> {
  const house = await ground.open({ provinces: LOADED_PROVINCES, people: PEOPLE, seed: SEED, say });
  try {
    return await tryHouse(house, say);
  } catch (cause) {
    await house.stop();
    throw cause;
  }
}

async function tryHouse(house: House, say: (line: string) => void): Promise<TriedHouse> {
  house.redis.on('error', () => undefined);
  await waitUntilDecided(house.stack.addresses.redisUrl, house.seeded, SEEDED_DEADLINE_MS);
  const checker = createChecker(house);
  await checker.check(NOTHING_TOLD);
  const plan = { seed: SEED, people: SEEN_PEOPLE, thinkMs: THINK_MS, outcomeDeadlineMs: OUTCOME_DEADLINE_MS };
  return { house, load: createLoad(house, plan), checker, say };
}
