import { createPacer } from '@medclear/platform';
import type { OwnerPorts } from '../province/ports';

/** Rounds are kept apart by their own length, so that a busy machine makes fewer and larger ones; nobody waits longer. */
const ROUND_PACE = { shortestMs: 0, longestMs: 25 };
/** So many records make a round worth its price: it does not rest for more. */
const WORTH_A_ROUND = 500;

/** Says when the next joint round may begin. */
export interface RoundPace {
  /** A round begins; returns what is to be called at its end. */
  begin(): () => void;
  /** Whether the next round still waits for more; the wait ends by itself. */
  isResting(queuedRecords: number): boolean;
}

/** Makes the pace of an owner's joint rounds; `onRested` is called whenever a wait is over. */
export function createRoundPace({ nowMs, pause }: OwnerPorts, onRested: () => void): RoundPace {
  const pacer = createPacer(ROUND_PACE, nowMs);
  let isWaiting = false;
  const wait = async (restMs: number): Promise<void> => {
    isWaiting = true;
    await pause(restMs);
    isWaiting = false;
    onRested();
  };
  return {
    begin: () => pacer.begin(),
    isResting: (queuedRecords) => {
      const restMs = queuedRecords < WORTH_A_ROUND ? pacer.restMs() : 0;
      if (restMs > 0 && !isWaiting) void wait(restMs);
      return restMs > 0;
    },
  };
}
