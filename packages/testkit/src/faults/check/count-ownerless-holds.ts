import { setTimeout as pause } from 'node:timers/promises';
import type { ProvinceCode } from '@medclear/domain';
import type { Redis } from 'ioredis';

/** So long after its time a hold may still be open: what is due is asked once a second, and a tick has to be decided. */
const EXPIRED_WITHIN_MS = 3_000;
const DEADLINE_MS = 10_000;
const LOOK_EVERY_MS = 250;

/** Counts the open holds whose time has passed and which nobody ends, however long one waits. */
export async function countOwnerlessHolds(redis: Redis, provinces: readonly ProvinceCode[]): Promise<number> {
  const endsAt = Date.now() + DEADLINE_MS;
  for (;;) {
    const due = Date.now() - EXPIRED_WITHIN_MS;
    const counts = await Promise.all(provinces.map((province) => redis.zcount(`{${province}}:holds-due`, '-inf', due)));
    const open = counts.reduce((sum, count) => sum + count, 0);
    if (open === 0 || Date.now() > endsAt) return open;
    await pause(LOOK_EVERY_MS);
  }
}
