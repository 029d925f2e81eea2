import { FUND_CODES } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import Redis from 'ioredis';
import type { BookEntry } from './book';

/**
 * Reads what the store says each fund has paid.
 *
 * @throws Error when Redis cannot be reached
 */
export async function readStoreBook(redisUrl: string, provinces: readonly ProvinceCode[]): Promise<BookEntry[]> {
  const redis = new Redis(redisUrl);
  try {
    const wanted = provinces.flatMap((insuredProvince) => FUND_CODES.map((fund) => ({ insuredProvince, fund })));
    return await Promise.all(
      wanted.map(async ({ insuredProvince, fund }) => {
        const captured = await redis.hget(`{${insuredProvince}}:fund:${fund}`, 'captured_fen');
        return { insuredProvince, fund, amountFen: Number(captured ?? 0) };
      }),
    );
  } finally {
    redis.disconnect();
  }
}
