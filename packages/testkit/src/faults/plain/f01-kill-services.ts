import { crashUntilReady } from '../../services/crash-until-ready';
import type { Fault } from '../fault';

const LONGEST_WAIT_MS = 2_000;

/** Services are killed with -9, one after the other, at random moments. */
export const killServices: Fault = {
  id: 'F1',
  title: 'each service killed with -9 at a random moment',
  times: 10,
  async run(context, nth) {
    const { house, random } = context;
    const { all } = house.services;
    await context.pause(random.integerBelow(LONGEST_WAIT_MS));
    const killed = all[nth % all.length];
    if (killed !== undefined) await crashUntilReady(killed);
  },
};
