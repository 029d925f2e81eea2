import type { ServiceName } from '../../services/start-services';
import type { Fault } from '../fault';
import type { BreakableHouse } from './open-breakable-house';

const CUTS = 10;
const BETWEEN_CUTS_MS = 400;
const SENDERS: readonly ServiceName[] = ['settlement', 'hospital-gateway', 'pharmacy-gateway'];

/** What is sent reaches the broker, and the connection ends before a byte of its acknowledgement comes back. */
export const loseAcknowledgements: Fault<BreakableHouse> = {
  id: 'F10',
  title: `records written and their acknowledgements cut off, ${CUTS} times for settlement and for each gateway`,
  times: SENDERS.length,
  async run(context, nth) {
    const sender = SENDERS[nth % SENDERS.length] ?? 'settlement';
    const { brokers } = context.house.breakable.links[sender];
    for (let cut = 0; cut < CUTS; cut += 1) {
      await Promise.all(brokers.map((link) => link.breakAfter(0, ['from-server'])));
      await context.pause(context.random.integerBelow(BETWEEN_CUTS_MS));
      await Promise.all(brokers.map((link) => link.mend()));
      await context.pause(BETWEEN_CUTS_MS);
    }
  },
};
