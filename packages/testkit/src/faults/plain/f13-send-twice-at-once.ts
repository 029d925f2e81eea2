import { startBeside } from '../../services/start-beside';
import type { Fault, FaultContext } from '../fault';
import { createFaultTill } from '../load/fault-till';
import type { FaultTill } from '../load/fault-till';

const PAIRS = 100;

/** A double click that two gateways hear at the same moment. */
export const sendTwiceAtOnce: Fault = {
  id: 'F13',
  title: `the same message to two gateways within a millisecond, ${PAIRS} times each`,
  times: 2,
  async run(context) {
    const { house } = context;
    const second = await startBeside(house, { service: 'hospital-gateway', instance: 'hospital-gateway-1' });
    try {
      await second.ready;
      const urls = [house.services.hospitalGateway.url, second.url];
      const tills = house.provinces.map((insured) => createFaultTill(context, insured));
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const till = tills[pair % tills.length];
        if (till !== undefined) await sendPair(context, till, urls, pair);
      }
    } finally {
      await second.stop();
    }
  },
};

async function sendPair(context: FaultContext, till: FaultTill, urls: readonly string[], nth: number): Promise<void> {
  const bill = till.bill(nth, '31.40');
  const told = await Promise.all(urls.map((url) => till.send(url, bill)));
  const texts = told.map(({ call }) => String(call?.text));
  const isSettled = told.every(({ outcome }) => outcome.kind === 'settled');
  if (!isSettled || new Set(texts).size > 1) context.differs(`${bill.messageId} was told ${texts.join(' and ')}`);
  const [first] = told;
  if (first !== undefined) till.keep(bill, first);
}
