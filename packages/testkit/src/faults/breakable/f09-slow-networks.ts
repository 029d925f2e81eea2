import type { Link } from '@medclear/local-stack';
import type { SeededRandom } from '../../population/seeded-random';
import type { ServiceName } from '../../services/start-services';
import type { Fault } from '../fault';
import type { BreakableHouse } from './open-breakable-house';

const SPOILED_MS = 6_000;
const LONGEST_PIECE_BYTES = 3_000;

/** Those who read the books are not disturbed. */
const SPOILED: readonly ServiceName[] = ['settlement', 'clearing', 'hospital-gateway', 'pharmacy-gateway'];

type Spoil = (link: Link, random: SeededRandom) => Promise<void>;

const late =
  (latencyMs: number, jitterMs: number): Spoil =>
  (link) =>
    link.delay({ latencyMs, jitterMs });

const KINDS: readonly (readonly [string, Spoil])[] = [
  ['late by 20 ms, give or take 20', late(20, 20)],
  ['late by 300 ms, give or take 200', late(300, 200)],
  ['late by 1 s, give or take 1 s', late(1_000, 1_000)],
  ['late by 5 s', late(5_000, 0)],
  ['8 kB/s', (link) => link.narrow(8)],
  [
    'broken off in the middle of what is said',
    (link, random) => link.breakAfter(random.integerBelow(LONGEST_PIECE_BYTES)),
  ],
  ['reset', (link) => link.reset()],
];

/** Every way between the services and their servers is late, narrow, or breaks off. */
export const slowNetworks: Fault<BreakableHouse> = {
  id: 'F9',
  title: 'every way to brokers and Redis late by up to 5 s, narrow, broken off in mid-message, reset',
  times: KINDS.length,
  async run(context, nth) {
    const kind = KINDS[nth % KINDS.length];
    if (kind === undefined) return;
    const [name, spoil] = kind;
    context.say(name);
    const { links: byUser } = context.house.breakable;
    const links = SPOILED.flatMap((service) => byUser[service].all);
    await Promise.all(links.map((link) => spoil(link, context.random)));
    await context.pause(SPOILED_MS);
    await Promise.all(links.map((link) => link.mend()));
  },
};
