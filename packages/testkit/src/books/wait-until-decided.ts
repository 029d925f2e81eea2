import type { ProvinceCode } from '@medclear/domain';
import { waitUntil } from '@medclear/local-stack';
import Redis from 'ioredis';
import { readStoreHead } from './read-store-head';

/**
 * Waits until the store of every province has followed its journal up to a command.
 *
 * @param commandCounts how many commands of each province's log must be decided
 * @param onProgress called at each look, with how many of all of them are
 * @throws Error when the deadline passes first
 */
export async function waitUntilDecided(
  redisUrl: string,
  commandCounts: ReadonlyMap<ProvinceCode, number>,
  deadlineMs: number,
  onProgress: (decided: number, total: number) => void = () => undefined,
): Promise<void> {
  const redis = new Redis(redisUrl);
  const total = [...commandCounts.values()].reduce((sum, count) => sum + count, 0);
  try {
    await waitUntil({ what: 'the provinces have not decided all commands', deadlineMs }, async () => {
      const wanted = [...commandCounts];
      const heads = await Promise.all(wanted.map(([province]) => readStoreHead(redis, province)));
      const decided = wanted.map(([, count], at) => Math.min(count, heads[at]?.nextCommandOffset ?? 0));
      const sum = decided.reduce((all, count) => all + count, 0);
      onProgress(sum, total);
      return sum === total;
    });
  } finally {
    redis.disconnect();
  }
}
