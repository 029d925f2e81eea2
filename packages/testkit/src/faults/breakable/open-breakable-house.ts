import { startBreakableStack } from '@medclear/local-stack';
import type { BreakableStack } from '@medclear/local-stack';
import type { House, HousePlan } from '../../house/start-house';
import { startHouse } from '../../house/start-house';
import type { ServiceName } from '../../services/start-services';

/** Who has links of its own: each service, and those who read the books. */
export type LinkUser = ServiceName | 'books';

/** A house of which every server, every way to a server and every disk can be broken. */
export interface BreakableHouse extends House {
  readonly breakable: BreakableStack<LinkUser>;
}

export interface BreakableParts {
  readonly brokers?: number;
  readonly smallDisks?: readonly ('kafka' | 'redis')[];
}

const USERS: readonly LinkUser[] = ['settlement', 'clearing', 'hospital-gateway', 'pharmacy-gateway', 'books'];

/** Starts a house in which each service reaches its servers by links of its own; nothing is left running when it throws. */
export async function openBreakableHouse(plan: HousePlan, parts: BreakableParts): Promise<BreakableHouse> {
  const breakable = await startBreakableStack({ users: USERS, say: plan.say, ...parts });
  const { links } = breakable;
  const { redisUrl } = links.books.addresses;
  const house = await startHouse({
    ...plan,
    stack: { ...breakable, addresses: { ...breakable.addresses, redisUrl } },
    addressesOf: (service) => links[service].addresses,
  });
  return { ...house, breakable };
}
