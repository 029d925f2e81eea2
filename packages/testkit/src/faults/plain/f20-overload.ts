import { deriveClaimId } from '@medclear/contracts';
import { trusted } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import { postMessage } from '../../end-to-end/call-gateway';
import type { HospitalBill } from '../../tills/hospital-till';
import { startBeside } from '../../services/start-beside';
import type { Fault, FaultContext } from '../fault';
import { createFaultTill } from '../load/fault-till';
import type { FaultTill } from '../load/fault-till';
import { toldFinally } from '../load/told-finally';

const PLACES = 32;
const AT_ONCE = 3 * PLACES;
const WAVES = 10;
const OVERLOADED = 503;

interface Wave {
  readonly till: FaultTill;
  readonly insured: ProvinceCode;
  readonly url: string;
}

/** Three times as many bills at once as a gateway has places: the rest is refused before anything is done, with a time to come back. */
export const overload: Fault = {
  id: 'F20',
  title: `${AT_ONCE} bills at once for a gateway with ${PLACES} places, ${WAVES} times: the rest refused before any effect`,
  times: 2,
  async run(context, nth) {
    const { house } = context;
    const insured = house.provinces[nth % house.provinces.length] as ProvinceCode;
    const narrow = await startBeside(house, {
      service: 'hospital-gateway',
      instance: 'hospital-gateway-narrow',
      env: { MAX_WAITING: String(PLACES) },
    });
    try {
      await narrow.ready;
      const wave = { till: createFaultTill(context, insured), insured, url: narrow.url };
      let refused = 0;
      for (let at = 0; at < WAVES; at += 1) refused += await sendWave(context, wave, at * AT_ONCE);
      context.note(`${refused} of ${WAVES * AT_ONCE} refused`);
      if (refused === 0) context.differs('nobody was refused: this was no overload');
    } finally {
      await narrow.stop();
    }
  },
};

/** Gives how many were refused; what is left open is sent until it is told. */
async function sendWave(context: FaultContext, { till, insured, url }: Wave, first: number): Promise<number> {
  const bills = Array.from({ length: AT_ONCE }, (_, at) => till.bill(first + at, '12.30'));
  const isRefused = await Promise.all(
    bills.map(async (bill) => {
      const call = await postMessage(`${url}/v1/settlements`, bill).catch(() => null);
      if (call?.status === OVERLOADED && call.body['code'] === 'SERVICE_OVERLOADED') {
        if (!(Number(call.headers.get('retry-after')) > 0)) context.differs('an overload names no time to come back');
        context.load.keepUndone(claimOf(insured, bill));
        return true;
      }
      const outcome = toldFinally(call);
      if (outcome.kind === 'unknown') await till.settle(url, bill);
      else till.keep(bill, { outcome, call, sends: 1 });
      return false;
    }),
  );
  return isRefused.filter(Boolean).length;
}

function claimOf(insured: ProvinceCode, { institutionCode, messageId }: HospitalBill) {
  return deriveClaimId(insured, trusted.institutionCode(institutionCode), messageId);
}
