import type { ProvinceCode } from '@medclear/domain';
import type { Redis } from 'ioredis';

/** A hold may be open so long after its time has passed: until the next tick record and the round that decides it. */
const GRACE_MS = 15_000;

/** Counts the open holds of a province whose time passed long ago: nobody sees to them. */
export function countOwnerlessHolds(redis: Redis, province: ProvinceCode, nowMs: number): Promise<number> {
  return redis.zcount(`{${province}}:holds-due`, '-inf', nowMs - GRACE_MS);
}
