import { startBeside } from '../../services/start-beside';
import type { Fault } from '../fault';

const MEMBERS = 4;
const STAYS_MS = 3_000;

/** A third owner joins the group and leaves it again and again: every time the provinces are dealt anew. */
export const joinAndLeave: Fault = {
  id: 'F19',
  title: `a rebalance storm: ${MEMBERS} owners join and leave in turn, every other one by -9`,
  times: 2,
  async run(context) {
    for (let member = 0; member < MEMBERS; member += 1) {
      const joining = await startBeside(context.house, {
        service: 'settlement',
        instance: `settlement-passing-${member}`,
      });
      await joining.ready;
      await context.pause(STAYS_MS);
      await (member % 2 === 0 ? joining.stop() : joining.kill());
    }
  },
};
