import type { ProvinceCode } from '@medclear/domain';
import type { Redis } from 'ioredis';
import type { EmptyableStore } from '../../rebuild/rebuild-province';
import { provinceKeys } from './keys';
import { createRedisProvinceStore } from './redis-province-store';

const KEYS_A_STEP = 1_000;

/** The store on Redis for a rebuild: it can be asked for any key of a province, and emptied of them. */
export function createEmptyableRedisStore(redis: Redis): EmptyableStore {
  return {
    holds: async (province) => {
      for await (const _ of keysOf(redis, province)) return true;
      return false;
    },
    empty: async (province) => {
      // Without its head an owner that nobody has seen takes nothing further.
      await redis.unlink(provinceKeys(province).head);
      for await (const keys of keysOf(redis, province)) await redis.unlink(...keys);
    },
    ...createRedisProvinceStore(redis),
  };
}

async function* keysOf(redis: Redis, province: ProvinceCode): AsyncGenerator<readonly string[]> {
  const { everything } = provinceKeys(province);
  for (let cursor = '', next = '0'; cursor !== '0'; cursor = next) {
    let found: string[];
    [next, found] = await redis.scan(next, 'MATCH', everything, 'COUNT', KEYS_A_STEP);
    if (found.length > 0) yield found;
  }
}
