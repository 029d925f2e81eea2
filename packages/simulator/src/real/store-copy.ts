import type { Redis } from 'ioredis';

/** Every key of a Redis database with its value, as a backup has them. */
export type StoreCopy = ReadonlyMap<string, Buffer>;

export async function copyStore(redis: Redis): Promise<StoreCopy> {
  const keys = await redis.keys('*');
  const values = await Promise.all(keys.map((key) => redis.dumpBuffer(key)));
  return new Map(keys.flatMap((key, at) => (values[at] ? [[key, values[at]]] : [])));
}

/** Lets the store fall back to a copy, all at once. */
export async function setStoreBack(redis: Redis, copy: StoreCopy): Promise<void> {
  const transaction = redis.multi().flushdb();
  for (const [key, value] of copy) transaction.restore(key, 0, value);
  await transaction.exec();
}
