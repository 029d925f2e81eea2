import { trusted } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import type { Redis } from 'ioredis';
import { HOLD_HORIZONS_MS } from '../../store/province-store';
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
  const asked = redis
    .multi()
    .hget(head, 'next_command_offset')
    .zrangebyscore(holdsDue, '-inf', atMs, 'LIMIT', 0, most)
    .zrangebyscore(claimsByAge, '-inf', `(${String(unchangedSinceMs)}`, 'LIMIT', 0, most)
    .zcard(holdsDue)
    .zrange(holdsDue, '0', '0', 'WITHSCORES');
  for (const ms of HOLD_HORIZONS_MS) asked.zcount(holdsDue, '-inf', atMs + ms);
  const replies = await asked.exec();
  const [offset, holds, claims, openHolds, first, ...endingHolds] = (replies ?? []).map(([failure, reply]) => {
    if (failure !== null) throw new Error('what is due could not be read', { cause: failure });
    return reply;
  });
  const [, firstExpiry] = textsIn(first);
  return {
    nextCommandOffset: Number(offset ?? 0),
    holds: textsIn(holds).map(readHoldMember),
    claims: textsIn(claims).map(trusted.claimId),
    openHolds: Number(openHolds),
    endingHolds: endingHolds.map(Number),
    firstExpiryMs: firstExpiry === undefined ? null : Number(firstExpiry),
  };
}

function textsIn(reply: unknown): readonly string[] {
  return Array.isArray(reply) ? reply.map(String) : [];
}
