import { FUND_CODES } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import Redis from 'ioredis';
import { readStoreBook } from './read-store-book';

describe('readStoreBook', () => {
  const redisUrl = `${process.env.TEST_REDIS_URL ?? ''}/41`;

  it('reads what each fund has paid; a fund that was never funded has paid nothing', async () => {
    const redis = new Redis(redisUrl);
    await redis.flushdb();
    await redis.hset('{36}:fund:employee-pool', { available_fen: 70, held_fen: 0, captured_fen: 30, limit_fen: 100 });
    await redis.quit();
    const provinces = ['36', '11'] as readonly string[] as readonly ProvinceCode[];
    const paid = await readStoreBook(redisUrl, provinces);
    const rows = provinces.flatMap((insuredProvince) => FUND_CODES.map((fund) => ({ insuredProvince, fund })));
    expect(paid).toEqual(
      rows.map((row) => ({
        ...row,
        amountFen: row.insuredProvince === '36' && row.fund === 'employee-pool' ? 30 : 0,
      })),
    );
  });
});
