import type { Resource } from '@medclear/platform';
import type { FundDesk } from '../funds/fund-desk';
import type { ProvinceOwner } from '../province/province-owner';
import type { TickDesk } from '../ticks/tick-desk';

export interface Watched {
  readonly owner: Pick<ProvinceOwner, 'probe' | 'longestRoundMs'>;
  readonly ticks: TickDesk;
  readonly funds: FundDesk;
}

const EVERY_MS = 1_000;
const FUNDS_EVERY = 5;
/** A round that takes longer keeps its provinces from an owner who could serve them. */
const LONGEST_ROUND_MS = 5_000;

/** Asks once a second whether the store still stands where it stood, what is due, and whether rounds end; it changes nothing. */
export function createWatch({ owner, ticks, funds }: Watched, onGiveUp: (reason: string) => void): Resource {
  let timer: NodeJS.Timeout | null = null;
  let times = 0;
  const look = (): void => {
    owner.probe();
    ticks.ask();
    if (times % FUNDS_EVERY === 0) void funds.look();
    times += 1;
    if (owner.longestRoundMs() > LONGEST_ROUND_MS) onGiveUp('a round does not end');
  };
  return {
    name: 'watch',
    start: () => {
      timer = setInterval(look, EVERY_MS);
      return Promise.resolve();
    },
    stop: () => {
      if (timer !== null) clearInterval(timer);
      return Promise.resolve();
    },
  };
}
