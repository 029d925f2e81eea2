import type { OpenRegionPairCommand, RegistryCommand } from '@medclear/domain';
import { fen, trusted } from '@medclear/domain';
import { appendCommands } from '../../end-to-end/append-commands';
import { openingsOf } from '../../population/registry-commands';
import type { Fault } from '../fault';
import { createFaultTill } from '../load/fault-till';

const STAYS_MS = 1_500;
const YESTERDAY_OR_EARLIER = trusted.businessDate('2024-12-31');

/** The registry closes a province's business with all others and opens it again, and adds to its funds, while bills come in. */
export const changeRules: Fault = {
  id: 'F22',
  title: 'openings between regions closed and opened again, and quotas added, between two bills',
  times: 6,
  async run(context, nth) {
    const { house } = context;
    const [insured, elsewhere] = [nth, nth + 1].map((at) => house.provinces[at % house.provinces.length]);
    if (insured === undefined || elsewhere === undefined) throw new Error('the house has no provinces');
    const openings = openingsOf(insured, house.provinces);
    // At home no opening is asked for.
    const till = createFaultTill(context, insured, elsewhere);
    const settle = () => till.settle(house.services.hospitalGateway.url, till.bill(nth, '45.60'));
    await appendCommands(house, insured, openings.map(closed));
    await appendCommands(house, insured, quotas());
    const whileClosed = await settle();
    await context.pause(STAYS_MS);
    await appendCommands(house, insured, [...openings, ...quotas()]);
    const afterwards = await settle();
    if (whileClosed.outcome.kind !== 'refused' || afterwards.outcome.kind !== 'settled')
      context.differs(`closed: ${String(whileClosed.call?.text)}; open again: ${String(afterwards.call?.text)}`);
  },
};

function closed(opening: OpenRegionPairCommand): OpenRegionPairCommand {
  return { ...opening, openUntil: YESTERDAY_OR_EARLIER };
}

function quotas(): readonly RegistryCommand[] {
  return [{ kind: 'add-fund-quota', fund: 'employee-pool', amountFen: fen(100_000) }];
}
