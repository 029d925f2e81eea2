import type { ChildPart } from '@medclear/local-stack';
import type { Fault, FaultContext } from '../fault';
import type { BreakableHouse } from './open-breakable-house';

const DEAD_MS = 6_000;

/** One broker of three dies, each in its turn; those who are left go on. */
export const killOneBroker: Fault<BreakableHouse> = {
  id: 'F4',
  title: 'of three brokers one killed with -9 and started again, each in its turn',
  times: 3,
  async run(context, nth) {
    const { brokers } = context.house.breakable;
    await killAndStart(context, brokers.slice(nth % brokers.length, (nth % brokers.length) + 1));
  },
};

/** All brokers die at once: what was acknowledged is on their disks. */
export const killAllBrokers: Fault<BreakableHouse> = {
  id: 'F4',
  title: 'all three brokers killed with -9 at once and started again',
  times: 1,
  async run(context) {
    await killAndStart(context, context.house.breakable.brokers);
  },
};

async function killAndStart(context: FaultContext<BreakableHouse>, killed: readonly ChildPart[]): Promise<void> {
  await Promise.all(killed.map((broker) => broker.kill()));
  await context.pause(DEAD_MS);
  await Promise.all(killed.map((broker) => broker.start()));
}
