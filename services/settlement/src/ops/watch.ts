import type { Resource } from '@medclear/platform';
import type { ProvinceOwner } from '../province/province-owner';

const EVERY_MS = 1_000;
/** A round that takes longer keeps its provinces from an owner who could serve them. */
const LONGEST_ROUND_MS = 5_000;

/** Looks once a second whether the store still stands where it stood, and whether rounds end. */
export function createWatch(owner: ProvinceOwner, onGiveUp: (reason: string) => void): Resource {
  let timer: NodeJS.Timeout | null = null;
  return {
    name: 'watch',
    start: () => {
      timer = setInterval(() => {
        owner.probe();
        if (owner.longestRoundMs() > LONGEST_ROUND_MS) onGiveUp('a round does not end');
      }, EVERY_MS);
      return Promise.resolve();
    },
    stop: () => {
      if (timer !== null) clearInterval(timer);
      return Promise.resolve();
    },
  };
}
