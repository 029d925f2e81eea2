import type { Fault } from '../fault';
import type { BreakableHouse } from './open-breakable-house';

const DEAD_MS = 6_000;

/** One broker of three dies, each in its turn, and then all of them; those who are left go on. */
export const killBrokers: Fault<BreakableHouse> = {
  id: 'F4',
  title: 'of three brokers each killed with -9 and started again, then all three at once',
  times: 4,
  async run(context, nth) {
    const { brokers } = context.house.breakable;
    const one = brokers[nth % (brokers.length + 1)];
    const killed = one === undefined ? brokers : [one];
    await Promise.all(killed.map((broker) => broker.kill()));
    await context.pause(DEAD_MS);
    await Promise.all(killed.map((broker) => broker.start()));
  },
};
