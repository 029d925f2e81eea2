import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 20;

/** Waits for a condition; throws when it has not come true in time. */
export async function waitUntil(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  longestMs = 20_000,
): Promise<void> {
  const endMs = Date.now() + longestMs;
  while (!(await isTrue())) {
    if (Date.now() > endMs) throw new Error(`not in ${longestMs} ms: ${what}`);
    await delay(EVERY_MS);
  }
}
