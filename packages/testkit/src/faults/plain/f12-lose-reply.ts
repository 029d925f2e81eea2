import { deriveClaimId } from '@medclear/contracts';
import { trusted } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import { askClaim, postMessage } from '../../end-to-end/call-gateway';
import type { Fault, FaultContext } from '../fault';
import { createFaultTill } from '../load/fault-till';
import { watchLog } from '../load/watch-log';
import type { HospitalBill } from '../../tills/hospital-till';

const LOGGED_WITHIN_MS = 20_000;

/** A reply that nobody can hear: the gateway dies while its bill is on the log and the owners stand still. */
export const loseReply: Fault = {
  id: 'F12',
  title: 'the reply is lost: the gateway dies after the hand-over; the till sends the same message again, and asks',
  times: 5,
  async run(context, nth) {
    const { provinces, services } = context.house;
    const insured = provinces[nth % provinces.length] as ProvinceCode;
    const till = createFaultTill(context, insured);
    const bill = till.bill(nth, '77.70');
    await dieAfterHandOver(context, insured, bill);
    const { outcome, call } = await till.settle(services.hospitalGateway.url, bill);
    if (call?.headers.get('x-repeated-answer') !== 'true')
      context.differs(`${bill.messageId} was on the log; its repeat is answered ${String(call?.text)}`);
    if (outcome.kind !== 'settled') return;
    const asked = await askClaim(services.hospitalGateway.url, outcome.claimId, bill.institutionCode);
    if (asked.body['outcome'] !== 'settled')
      context.differs(`${outcome.claimId} was settled; asked, the gateway says ${asked.text}`);
  },
};

async function dieAfterHandOver({ house }: FaultContext, insured: ProvinceCode, bill: HospitalBill): Promise<void> {
  const { settlement, hospitalGateway } = house.services;
  const log = await watchLog(house, insured);
  for (const owner of settlement) owner.signal('SIGSTOP');
  try {
    const cut = postMessage(`${hospitalGateway.url}/v1/settlements`, bill).catch(() => null);
    const institution = trusted.institutionCode(bill.institutionCode);
    await log.untilHolds(deriveClaimId(insured, institution, bill.messageId), LOGGED_WITHIN_MS);
    hospitalGateway.crash();
    await cut;
  } finally {
    for (const owner of settlement) owner.signal('SIGCONT');
    await log.stop();
  }
}
