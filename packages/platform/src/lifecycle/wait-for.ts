import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/** Tries a step until it succeeds, saying in the log what is waited for: a part that is away at start is no reason to end. */
export async function waitFor<Result>(what: string, step: () => Promise<Result>, log: Logger): Promise<Result> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await step();
    } catch (cause) {
      log.warn({ err: cause, waitingFor: what }, 'not there yet');
      await delay(pauseMs);
    }
  }
}
