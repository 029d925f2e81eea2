import { trusted } from '@medclear/domain';
import Redis from 'ioredis';
import { waitUntilDecided } from './wait-until-decided';

const redisUrl = `${process.env.TEST_REDIS_URL ?? ''}/42`;
const jiangxi = trusted.provinceCode('36');
const beijing = trusted.provinceCode('11');

describe('waitUntilDecided', () => {
  const redis = new Redis(redisUrl);
  beforeAll(() => redis.flushdb());
  afterAll(() => redis.quit());

  it('ends when every province is far enough, telling how far all are', async () => {
    const progress: number[] = [];
    await moveHead('36', 9);
    await waitUntilDecided(
      redisUrl,
      new Map([
        [jiangxi, 5],
        [beijing, 3],
      ]),
      5_000,
      (decided) => {
        progress.push(decided);
        if (decided === 5) void moveHead('11', 3);
      },
    );
    expect(progress[0]).toBe(5);
    expect(progress.at(-1)).toBe(8);
  });

  it('gives up at its deadline', async () => {
    await expect(waitUntilDecided(redisUrl, new Map([[jiangxi, 10]]), 100)).rejects.toThrow('100 ms have passed');
  });

  async function moveHead(province: string, next: number): Promise<void> {
    await redis.hset(`{${province}}:head`, { next_command_offset: next, hash: 'ab', journal_offset: 1, clock_ms: 1 });
  }
});
