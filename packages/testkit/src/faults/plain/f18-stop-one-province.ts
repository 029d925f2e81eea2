import type { ProvinceCode } from '@medclear/domain';
import { startBeside } from '../../services/start-beside';
import type { ProcessBeside } from '../../services/start-beside';
import type { Fault, FaultContext } from '../fault';

const STOPPED_MS = 30_000;
const MOST_SLOWED_MS = 1_000;

/** The only owner of one province stands still for long; the tills of the others may not notice. */
export const stopOneProvince: Fault = {
  id: 'F18',
  title: `the only owner of one province stopped for ${STOPPED_MS / 1_000} s, while the others go on`,
  times: 1,
  async run(context) {
    const { house, load } = context;
    const { settlement } = house.services;
    const [stopped, ...others] = house.provinces as readonly [ProvinceCode, ...ProvinceCode[]];
    await Promise.all(settlement.map((owner) => owner.stop()));
    const owners = await Promise.all([[stopped], others].map((provinces) => startOwner(context, provinces)));
    try {
      await Promise.all(owners.map(({ ready }) => ready));
      await load.untilAnswered(house.provinces, 3, 30_000);
      load.measureAnew();
      owners[0]?.signal('SIGSTOP');
      await context.pause(STOPPED_MS);
      const gaps = others.map((province) => load.longestStandStillMs(province));
      context.note(`the others: ${Math.max(...gaps)} ms at most`);
      if (Math.max(...gaps) > MOST_SLOWED_MS)
        context.differs(`the other provinces stood still for ${gaps.join(', ')} ms`);
    } finally {
      // An owner that wakes in the middle of a round ends itself: it is not waited for.
      owners[0]?.signal('SIGCONT');
      await Promise.all(owners.map((owner) => owner.stop()));
      await Promise.all(settlement.map((owner) => owner.start()));
    }
  },
};

function startOwner({ house }: FaultContext, provinces: readonly ProvinceCode[]): Promise<ProcessBeside> {
  const instance = `settlement-of-${provinces.join('-')}`;
  return startBeside(house, { service: 'settlement', instance, env: { PROVINCES: provinces.join(',') } });
}
