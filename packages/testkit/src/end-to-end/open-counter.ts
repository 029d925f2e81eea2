import type { Fen, ProvinceCode } from '@medclear/domain';
import { waitUntilDecided } from '../books/wait-until-decided';
import { startHouse } from '../house/start-house';
import type { House } from '../house/start-house';
import { takeOwnCorner } from './own-corner';
import { BEIJING } from './places';
import { createTills } from './tills';
import type { Tills } from './tills';

/** Where the end-to-end tests stand: a whole house in a corner of the shared stack, and the tills of Beijing before it. */
export interface Counter {
  readonly house: House;
  readonly tills: Tills;
  close(): Promise<void>;
}

export interface CounterPlan {
  readonly name: string;
  readonly redisDatabase: number;
  readonly provinces: readonly ProvinceCode[];
  readonly people: number;
  readonly poolQuotaFen?: Fen;
  readonly env?: Readonly<Record<string, string>>;
}

const SEED = 3;
const SEEDED_DEADLINE_MS = 60_000;

/** Starts the house and waits until its people are registered; nothing is left running when it throws. */
export async function openCounter({ name, redisDatabase, ...plan }: CounterPlan): Promise<Counter> {
  const corner = await takeOwnCorner(name, redisDatabase);
  try {
    const house = await startHouse({ ...plan, ...corner, seed: SEED, say: () => undefined });
    const close = async (): Promise<void> => {
      await house.stop();
      await corner.remove();
    };
    try {
      await waitUntilDecided(corner.addresses.redisUrl, house.seeded, SEEDED_DEADLINE_MS);
      return { house, tills: createTills(house, BEIJING), close };
    } catch (cause) {
      await house.stop();
      throw cause;
    }
  } catch (cause) {
    await corner.remove();
    throw cause;
  }
}
