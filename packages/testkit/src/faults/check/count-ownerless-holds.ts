import { setTimeout as pause } from 'node:timers/promises';
import type { ProvinceCode } from '@medclear/domain';
import type { Redis } from 'ioredis';

/** So long after its time a hold may still be open: what is due is asked once a second, and a tick has to be decided. */
const EXPIRED_WITHIN_MS = 5_000;
const DEADLINE_MS = 15_000;
const LOOK_EVERY_MS = 250;

/** Waits until no hold is open any more, or none that should have been ended; gives how many nobody ends. */
export async function countOwnerlessHolds(redis: Redis, provinces: readonly ProvinceCode[]): Promise<number> {
  const endsAt = Date.now() + DEADLINE_MS;
  for (;;) {
    const open = await countDue(redis, provinces, Number.POSITIVE_INFINITY);
    if (open === 0) return 0;
    if (Date.now() > endsAt) return countDue(redis, provinces, Date.now() - EXPIRED_WITHIN_MS);
    await pause(LOOK_EVERY_MS);
  }
}

/** Counts the open holds which run out at this time or before. */
async function countDue(redis: Redis, provinces: readonly ProvinceCode[], dueMs: number): Promise<number> {
  const until = Number.isFinite(dueMs) ? dueMs : '+inf';
  const counts = await Promise.all(provinces.map((province) => redis.zcount(`{${province}}:holds-due`, '-inf', until)));
  return counts.reduce((sum, count) => sum + count, 0);
}
