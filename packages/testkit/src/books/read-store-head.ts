import type { ProvinceCode } from '@medclear/domain';
import type { ChainPosition } from '@medclear/platform';
import type { Redis } from 'ioredis';

const FIRST_OFFSETS = { nextCommandOffset: 0, journalOffset: -1 };

/** Where a province's state in the store stands; an empty hash when there is none yet. */
export async function readStoreHead(redis: Redis, province: ProvinceCode): Promise<ChainPosition> {
  const head = await redis.hgetall(`{${province}}:head`);
  const { next_command_offset: next, journal_offset: journal, hash } = head;
  if (next === undefined || journal === undefined || hash === undefined) return { ...FIRST_OFFSETS, hash: '' };
  return { nextCommandOffset: Number(next), journalOffset: Number(journal), hash };
}
