import { setTimeout as pause } from 'node:timers/promises';
import type { GatewayCall } from '../../end-to-end/call-gateway';
import type { TillOutcome } from '../../tills/till-record';
import { toldFinally } from './told-finally';

const AGAIN_AFTER_MS = 200;

/** The end of a message: what was told, by which answer, after how many sends. */
export interface ToldAtLast {
  readonly outcome: TillOutcome;
  readonly call: GatewayCall | null;
  readonly sends: number;
}

/**
 * Sends the same message again and again until somebody tells its outcome, as a careful till does.
 *
 * @param deadlineMs from now; after it the outcome is unknown
 */
export async function sendUntilTold(send: () => Promise<GatewayCall>, deadlineMs: number): Promise<ToldAtLast> {
  const endsAt = Date.now() + deadlineMs;
  for (let sends = 1; ; sends += 1) {
    const call = await send().catch(() => null);
    const outcome = toldFinally(call);
    if (outcome.kind !== 'unknown' || Date.now() > endsAt) return { outcome, call, sends };
    await pause(AGAIN_AFTER_MS);
  }
}
