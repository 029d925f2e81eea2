import { askRedis } from '@medclear/local-stack';
import type { Fault } from '../fault';
import type { BreakableHouse } from './open-breakable-house';

const LIMITED_MS = 5_000;
const LESS_THAN_IS_USED = '1mb';

/** Redis has no more memory than it uses: since it never evicts a key, it refuses every write. */
export const limitMemory: Fault<BreakableHouse> = {
  id: 'F21',
  title: "the limit of Redis' memory hit for 5 s",
  times: 2,
  async run(context) {
    const port = Number(new URL(context.house.breakable.redisPair.leader().address).port);
    await askRedis(port, `CONFIG SET maxmemory ${LESS_THAN_IS_USED}`);
    await context.pause(LIMITED_MS);
    await askRedis(port, 'CONFIG SET maxmemory 0');
  },
};
