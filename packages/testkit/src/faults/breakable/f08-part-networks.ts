import type { Link, UserLinks } from '@medclear/local-stack';
import type { ServiceName } from '../../services/start-services';
import type { Fault } from '../fault';
import type { BreakableHouse } from './open-breakable-house';

const PARTED_MS = 5_000;

type Part = 'brokers' | 'redis';

const WAYS: Readonly<Record<string, (link: Link) => Promise<void>>> = {
  refused: (link) => link.cut(),
  'silent both ways': (link) => link.swallow(),
  'silent towards the server': (link) => link.swallow(['to-server']),
  'silent from the server': (link) => link.swallow(['from-server']),
};

const PARTED: readonly (readonly [ServiceName, Part])[] = [
  ['settlement', 'brokers'],
  ['settlement', 'redis'],
  ['hospital-gateway', 'brokers'],
  ['hospital-gateway', 'redis'],
  ['clearing', 'brokers'],
];

const KINDS = PARTED.flatMap(([service, part]) =>
  Object.entries(WAYS).map(([name, way]) => ({ service, part, name, way })),
);

/** A service and its servers hear nothing, or only one of them the other, while both are well. */
export const partNetworks: Fault<BreakableHouse> = {
  id: 'F8',
  title: 'settlement, gateway and clearing parted from brokers or Redis for 5 s: refused, silent, silent one way',
  times: KINDS.length,
  async run(context, nth) {
    const kind = KINDS[nth % KINDS.length];
    if (kind === undefined) return;
    const { service, part, name, way } = kind;
    context.say(`${service} and ${part}: ${name}`);
    const links = linksOf(context.house.breakable.links[service], part);
    await Promise.all(links.map(way));
    await context.pause(PARTED_MS);
    await Promise.all(links.map((link) => link.mend()));
  },
};

function linksOf(user: UserLinks, part: Part): readonly Link[] {
  return part === 'redis' ? [user.redis] : user.brokers;
}
