import type { ProvinceCode } from '@medclear/domain';
import { startBeside } from '../../services/start-beside';
import type { Fault } from '../fault';
import { createFaultTill } from '../load/fault-till';

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
      const tills = house.provinces.map((insured: ProvinceCode) => createFaultTill(context, insured));
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const till = tills[pair % tills.length];
        const bill = till?.bill(pair, '31.40');
        if (till === undefined || bill === undefined) continue;
        const [first, other] = await Promise.all(urls.map((url) => till.send(url, bill)));
        if (first?.outcome.kind !== 'settled' || first.call?.text !== other?.call?.text)
          context.differs(`${bill.messageId}: ${String(first?.call?.text)} and ${String(other?.call?.text)}`);
        if (first !== undefined) till.keep(bill, first);
      }
    } finally {
      await second.stop();
    }
  },
};
