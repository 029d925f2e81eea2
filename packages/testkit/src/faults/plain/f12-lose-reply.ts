import { deriveClaimId } from '@medclear/contracts';
import { trusted } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import { askClaim, postMessage } from '../../end-to-end/call-gateway';
import type { HospitalBill } from '../../tills/hospital-till';
import type { Fault, FaultContext } from '../fault';
import { createFaultTill } from '../load/fault-till';
import type { FaultTill } from '../load/fault-till';
import { watchLog } from '../load/watch-log';

const LOGGED_WITHIN_MS = 20_000;

interface LostReply {
  readonly till: FaultTill;
  readonly bill: HospitalBill;
  readonly insured: ProvinceCode;
  readonly url: string;
}

/** What a till does about a bill whose answer never came. */
type Remedy = (context: FaultContext, lost: LostReply) => Promise<void>;

const REMEDIES: readonly Remedy[] = [repeat, reverse, reverseBeforeItComes];

/** A reply that nobody can hear: the gateway dies while its bill is on the log and the owners stand still. */
export const loseReply: Fault = {
  id: 'F12',
  title: 'the reply is lost with its gateway; the till repeats and asks, or reverses; a bill comes after its reversal',
  times: REMEDIES.length * 2,
  async run(context, nth) {
    const { provinces, services } = context.house;
    const insured = provinces[nth % provinces.length] as ProvinceCode;
    const till = createFaultTill(context, insured);
    const remedy = REMEDIES[nth % REMEDIES.length] ?? repeat;
    await remedy(context, { till, insured, bill: till.bill(nth, '77.70'), url: services.hospitalGateway.url });
  },
};

async function repeat(context: FaultContext, lost: LostReply): Promise<void> {
  const { till, bill, url } = lost;
  await dieAfterHandOver(context, lost);
  const { outcome, call } = await till.settle(url, bill);
  if (call?.headers.get('x-repeated-answer') !== 'true')
    context.differs(`${bill.messageId} was on the log; its repeat is answered ${String(call?.text)}`);
  if (outcome.kind !== 'settled') return;
  const asked = await askClaim(url, outcome.claimId, bill.institutionCode);
  if (asked.body['outcome'] !== 'settled')
    context.differs(`${outcome.claimId} was settled; asked, the gateway says ${asked.text}`);
}

async function reverse(context: FaultContext, lost: LostReply): Promise<void> {
  const { till, bill, url } = lost;
  await dieAfterHandOver(context, lost);
  const { call } = await till.reverse(url, bill);
  if (call?.body['undone'] !== 'settlement')
    context.differs(`${bill.messageId} was on the log; its reversal is answered ${String(call?.text)}`);
  await till.settle(url, bill);
}

/** Its bill comes late, by whatever way: it may never be settled. */
async function reverseBeforeItComes(context: FaultContext, { till, bill, url }: LostReply): Promise<void> {
  const { call } = await till.reverse(url, bill);
  if (call?.body['outcome'] !== 'blocked')
    context.differs(`${bill.messageId} never came; its reversal is answered ${String(call?.text)}`);
  const late = await till.settle(url, bill);
  if (late.outcome.kind !== 'refused')
    context.differs(`${bill.messageId} came after its reversal and is answered ${String(late.call?.text)}`);
}

async function dieAfterHandOver({ house }: FaultContext, { insured, bill, url }: LostReply): Promise<void> {
  const { settlement, hospitalGateway } = house.services;
  const log = await watchLog(house, insured);
  for (const owner of settlement) owner.signal('SIGSTOP');
  try {
    const cut = postMessage(`${url}/v1/settlements`, bill).catch(() => null);
    const institution = trusted.institutionCode(bill.institutionCode);
    await log.untilHolds(deriveClaimId(insured, institution, bill.messageId), LOGGED_WITHIN_MS);
    hospitalGateway.crash();
    await cut;
  } finally {
    for (const owner of settlement) owner.signal('SIGCONT');
    await log.stop();
  }
}
