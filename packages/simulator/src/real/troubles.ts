import type { StepName } from '@medclear/settlement';
import type { SeededDice } from '../world/seeded-dice';
import type { RealHouse } from './real-house';
import { setStoreBack } from './store-copy';
import type { StoreCopy } from './store-copy';
import { until } from './until';

/** What goes wrong on the real parts while a portion of a history is worked through. */
export interface Trouble {
  readonly name: string;
  befall(scene: TroubledScene): Promise<void>;
}

export interface TroubledScene {
  readonly house: RealHouse;
  readonly dice: SeededDice;
  /** The store as it was after each portion before. */
  readonly copies: readonly StoreCopy[];
  /** Appends the next portion. */
  readonly append: () => Promise<void>;
  readonly untilDecided: () => Promise<void>;
}

const STEPS_OF_A_ROUND: readonly StepName[] = ['loaded', 'folded', 'published', 'verified', 'replied'];
const LONGEST_MS = 30_000;

const storeEmptied: Trouble = {
  name: 'Redis is emptied',
  befall: async ({ house, append, untilDecided }) => {
    await house.redis.flushdb();
    await append();
    await untilDecided();
  },
};

const storeSetBack: Trouble = {
  name: 'Redis falls back to an earlier copy',
  befall: async ({ house, dice, copies, append, untilDecided }) => {
    await append();
    await setStoreBack(house.redis, dice.pick(copies) ?? new Map());
    await untilDecided();
  },
};

const startedAnew: Trouble = {
  name: 'settlement and clearing end and are started anew',
  befall: async ({ house, append, untilDecided }) => {
    await Promise.all([house.stopOwners(), house.stopClearing()]);
    await append();
    await Promise.all([house.startOwner(), house.startClearing()]);
    await untilDecided();
  },
};

const overtaken: Trouble = {
  name: 'an owner stands still in the middle of a round, another overtakes it, and it goes on',
  befall: async ({ house, dice, append, untilDecided }) => {
    const [owner] = house.owners;
    const step = dice.pick(STEPS_OF_A_ROUND) ?? 'published';
    owner?.standStill.arm(step);
    await append();
    const isStanding = await until(() => owner?.standStill.isStanding() === true, LONGEST_MS);
    if (!isStanding) throw new Error(`no owner has come to the step ${step} in ${String(LONGEST_MS)} ms`);
    await house.startOwner();
    await untilDecided();
    owner?.standStill.wake();
  },
};

/** Each of them befalls every history, in an order that its seed decides. */
export const TROUBLES: readonly Trouble[] = [storeEmptied, storeSetBack, startedAnew, overtaken];
