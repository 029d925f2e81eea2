import type { Fault } from '../fault';
import type { BreakableHouse } from './open-breakable-house';

const FOLLOWED_MS = 1_000;
const BEHIND_MS = 2_000;

/** The second Redis follows, falls behind, and is made the first when that one dies: what it never heard of is lost. */
export const promoteReplica: Fault<BreakableHouse> = {
  id: 'F7',
  title: 'the Redis that followed made the first, without the last 2 s of writes',
  times: 3,
  async run(context) {
    const { redisPair, links } = context.house.breakable;
    await redisPair.follow();
    await context.pause(FOLLOWED_MS);
    await redisPair.link.cut();
    await context.pause(BEHIND_MS);
    await redisPair.leader().kill();
    await redisPair.promote();
    for (const { redis } of Object.values(links)) await redis.leadTo(redisPair.leaderAddress());
  },
};
