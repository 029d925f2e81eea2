import { trusted } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import type { Redis } from 'ioredis';
import type { DueAnswer, DueQuestion } from '../../store/province-store';
import { readHoldMember } from './hold-member';
import { provinceKeys } from './keys';

/** Finds what is due, all of it at one moment. */
export async function readDue(
  redis: Redis,
  province: ProvinceCode,
  { atMs, unchangedSinceMs, most }: DueQuestion,
): Promise<DueAnswer> {
  const { head, holdsDue, claimsByAge } = provinceKeys(province);
  const replies = await redis
    .multi()
    .hget(head, 'next_command_offset')
    .zrangebyscore(holdsDue, '-inf', atMs, 'LIMIT', 0, most)
    .zrangebyscore(claimsByAge, '-inf', `(${String(unchangedSinceMs)}`, 'LIMIT', 0, most)
    .zcard(holdsDue)
    .zrange(holdsDue, '0', '0', 'WITHSCORES')
    .exec();
  const [offset, holds, claims, openHolds, first] = (replies ?? []).map(([failure, reply]) => {
    if (failure !== null) throw new Error('what is due could not be read', { cause: failure });
    return reply;
  });
  const [, firstExpiry] = textsIn(first);
  return {
    nextCommandOffset: Number(offset ?? 0),
    holds: textsIn(holds).map(readHoldMember),
    claims: textsIn(claims).map(trusted.claimId),
    openHolds: Number(openHolds),
    firstExpiryMs: firstExpiry === undefined ? null : Number(firstExpiry),
  };
}

function textsIn(reply: unknown): readonly string[] {
  return Array.isArray(reply) ? reply.map(String) : [];
}
