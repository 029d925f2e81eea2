import type { Decision, ProvinceHead } from '@medclear/domain';
import type { ChainPosition } from '@medclear/platform';
import type { Replayed, ReplaySession } from './replay-session';

/** Gathers accepted decisions into the steps of a replay. */
export interface ReplaySteps {
  /** Takes the next decision, the length of its record, and the place in the chain behind it. */
  add(decision: Decision, bytes: number, position: ChainPosition): Promise<Replayed>;
  /** Resolves once everything that was added is written. */
  finish(): Promise<Replayed>;
  /** Where the last step ended, and how many decisions were replayed. */
  end(): { readonly head: ProvinceHead; readonly replayed: number };
}

/** A step is one call of a script, in which Redis does nothing else: some milliseconds. */
const DECISIONS_A_STEP = 2_000;
const BYTES_A_STEP = 2 * 1024 * 1024;

export function createReplaySteps(session: ReplaySession, start: ProvinceHead): ReplaySteps {
  let head = start;
  let to = start;
  let decisions: Decision[] = [];
  let gatheredBytes = 0;
  let replayed = 0;
  const replay = async (): Promise<Replayed> => {
    if (decisions.length === 0) return 'applied';
    const result = await session.replay({ decisions, to });
    if (result !== 'applied') return result;
    head = to;
    replayed += decisions.length;
    decisions = [];
    gatheredBytes = 0;
    return result;
  };
  return {
    add: (decision, bytes, position) => {
      decisions.push(decision);
      gatheredBytes += bytes;
      to = { clockMs: decision.clockMs, ...position };
      const isFull = decisions.length >= DECISIONS_A_STEP || gatheredBytes >= BYTES_A_STEP;
      return isFull ? replay() : Promise.resolve('applied');
    },
    finish: async () => {
      const result = await replay();
      return result === 'applied' ? session.finish() : result;
    },
    end: () => ({ head, replayed }),
  };
}
