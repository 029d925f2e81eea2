import type { ProvinceCode } from '@medclear/domain';
import { postMessage } from '../../end-to-end/call-gateway';
import { pieceOf } from '../../end-to-end/tills';
import type { HospitalBill } from '../../tills/hospital-till';
import type { Fault, FaultContext } from '../fault';
import { createFaultTill } from '../load/fault-till';
import { sendUntilTold } from '../load/send-until-told';
import type { ToldAtLast } from '../load/send-until-told';

const BILLS = 50;
const DEADLINE_MS = 60_000;

/** A message id that comes again with another amount: after the original, and at the same moment. */
export const changeTheAmount: Fault = {
  id: 'F14',
  title: `the same message id with another amount, afterwards and at once, ${BILLS} times each`,
  times: 2,
  async run(context) {
    const { provinces } = context.house;
    for (let nth = 0; nth < BILLS; nth += 1) await changeOne(context, provinces[nth % provinces.length], nth);
  },
};

async function changeOne(context: FaultContext, insured: ProvinceCode | undefined, nth: number): Promise<void> {
  if (insured === undefined) return;
  const { url } = context.house.services.hospitalGateway;
  const till = createFaultTill(context, insured);
  const bill = till.bill(nth, '88.80');
  const other = { ...bill, total: '99.90', lines: [pieceOf('X-CEFTRIAXONE', '99.90')] };
  const send = (sent: HospitalBill): Promise<ToldAtLast> =>
    sendUntilTold(() => postMessage(`${url}/v1/settlements`, sent), DEADLINE_MS);
  const isAtOnce = nth % 2 === 1;
  const told = isAtOnce ? await Promise.all([send(bill), send(other)]) : [await send(bill), await send(other)];
  const settled = told.filter(({ outcome }) => outcome.kind === 'settled');
  const refused = told.filter(({ outcome }) => outcome.kind === 'refused' && outcome.code === 'DUP_MSGID_DIFF_BODY');
  if (settled.length !== 1 || refused.length !== 1)
    context.differs(`${bill.messageId} with two amounts: ${told.map(({ call }) => String(call?.text)).join(' and ')}`);
  const [original] = settled;
  if (original !== undefined) till.keep(bill, original);
  const again = await send(told[0] === original ? bill : other);
  if (again.call?.text !== original?.call?.text)
    context.differs(`${bill.messageId} was told ${String(original?.call?.text)} and then ${String(again.call?.text)}`);
}
