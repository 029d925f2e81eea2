import { createHash } from 'node:crypto';
import type { ProvinceCode } from '@medclear/domain';
import type { Redis } from 'ioredis';

const KEYS_PER_SCAN = 1_000;

/**
 * A digest over everything that the store holds of a province: sorted keys and their values, 64 hex digits.
 *
 * Values are written by one encoder with a fixed order of fields, so equal states have equal bytes.
 */
export async function digestStore(redis: Redis, province: ProvinceCode): Promise<string> {
  const digest = createHash('sha256');
  for (const key of await keysOf(redis, province)) {
    digest.update(`${key}\0`).update(await valueOf(redis, key));
  }
  return digest.digest('hex');
}

async function keysOf(redis: Redis, province: ProvinceCode): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const found of redis.scanStream({ match: `{${province}}:*`, count: KEYS_PER_SCAN }))
    keys.push(...(found as string[]));
  return [...new Set(keys)].sort();
}

async function valueOf(redis: Redis, key: string): Promise<string | Buffer> {
  switch (await redis.type(key)) {
    case 'hash':
      return hashText(redis, key);
    case 'zset':
      return JSON.stringify(await redis.zrange(key, '0', '-1', 'WITHSCORES'));
    default:
      return (await redis.getBuffer(key)) ?? Buffer.alloc(0);
  }
}

async function hashText(redis: Redis, key: string): Promise<string> {
  return JSON.stringify(Object.entries(await redis.hgetall(key)).sort(([left], [right]) => (left < right ? -1 : 1)));
}
