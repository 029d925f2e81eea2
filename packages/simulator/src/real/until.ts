import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 20;

/** Waits for a condition; says whether it has come true in time. */
export async function until(isTrue: () => boolean | Promise<boolean>, longestMs: number): Promise<boolean> {
  for (const endMs = Date.now() + longestMs; ; await delay(EVERY_MS)) {
    if (await isTrue()) return true;
    if (Date.now() > endMs) return false;
  }
}
