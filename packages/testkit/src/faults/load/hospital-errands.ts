import { provinceOf } from '@medclear/domain';
import { postMessage } from '../../end-to-end/call-gateway';
import { pieceOf } from '../../end-to-end/tills';
import type { House } from '../../house/start-house';
import type { HospitalBill } from '../../tills/hospital-till';
import type { TillOutcome } from '../../tills/till-record';
import { randomAmount } from './errand';
import type { Errand, TillVisit } from './errand';
import type { TillMessage } from './till-message';

const SOON_S = 2;

interface Desk {
  readonly visit: TillVisit;
  readonly bill: HospitalBill;
  /** Sends the bill to a path until its outcome is told. */
  readonly tellBill: (path: string, extra?: object) => Promise<TillOutcome>;
  /** Sends an act with an id of its own until its outcome is told. */
  readonly tellAct: (letter: string, path: string, extra?: object) => Promise<TillOutcome>;
}

/** What hospitals do with a bill of two lines, as often as each stands here. */
export function hospitalErrands({ services }: House): readonly Errand[] {
  const { url } = services.hospitalGateway;
  const atDesk =
    (work: (desk: Desk) => Promise<void>): Errand =>
    (visit) =>
      work(openDesk(url, visit));
  const [settle, capture, release, forget, refund, reverse, block] = [
    settleBill,
    holdAndCapture,
    holdAndRelease,
    holdAndForget,
    settleAndRefund,
    settleAndReverse,
    reverseUnseen,
  ].map(atDesk) as [Errand, Errand, Errand, Errand, Errand, Errand, Errand];
  return [settle, settle, settle, settle, capture, capture, release, forget, refund, reverse, block];
}

function openDesk(url: string, visit: TillVisit): Desk {
  const { tills, person, random, tell } = visit;
  const bill = tills.bill(person, [
    pieceOf('S-CONSULTATION', '20.00'),
    pieceOf('X-CEFTRIAXONE', randomAmount(random), '2'),
  ]);
  const { institutionCode, insuredRegion, personNumber } = bill;
  const messageOf = (messageId: string, path: string, body: object): TillMessage => ({
    messageId,
    insuredProvince: provinceOf(person.insuredRegion),
    isSameToTheByte: true,
    send: () => postMessage(`${url}${path}`, body),
  });
  return {
    visit,
    bill,
    tellBill: (path, extra = {}) => tell(messageOf(bill.messageId, path, { ...bill, ...extra })),
    tellAct: (letter, path, extra = {}) => {
      const messageId = `${letter}${bill.messageId.slice(institutionCode.length)}`;
      return tell(messageOf(messageId, path, { messageId, institutionCode, insuredRegion, personNumber, ...extra }));
    },
  };
}

async function settleBill({ tellBill }: Desk): Promise<void> {
  await tellBill('/v1/settlements');
}

async function holdAndCapture({ visit, tellBill, tellAct }: Desk): Promise<void> {
  const held = await tellBill('/v1/holds');
  const lines = visit.random.integerBelow(2) === 0 ? {} : { lineNumbers: ['2'] };
  if (held.kind === 'acted') await tellAct('C', `/v1/holds/${held.claimId}/capture`, lines);
}

async function holdAndRelease({ tellBill, tellAct }: Desk): Promise<void> {
  const held = await tellBill('/v1/holds');
  if (held.kind === 'acted') await tellAct('L', `/v1/holds/${held.claimId}/release`);
}

/** Nobody comes back for it: the house itself has to end it. */
async function holdAndForget({ tellBill }: Desk): Promise<void> {
  await tellBill('/v1/holds', { holdForSeconds: SOON_S });
}

async function settleAndRefund({ tellBill, tellAct }: Desk): Promise<void> {
  const settled = await tellBill('/v1/settlements');
  if (settled.kind !== 'settled') return;
  const path = `/v1/settlements/${settled.claimId}/refunds`;
  await tellAct('R', path, { lineNumbers: ['2'] });
  await tellAct('S', path);
}

async function settleAndReverse({ bill, tellBill, tellAct }: Desk): Promise<void> {
  await tellBill('/v1/settlements');
  await tellAct('X', '/v1/reversals', { originalMessageId: bill.messageId });
}

/** The reversal comes first: the bill that follows may never be settled. */
async function reverseUnseen({ bill, tellBill, tellAct }: Desk): Promise<void> {
  await tellAct('X', '/v1/reversals', { originalMessageId: bill.messageId });
  await tellBill('/v1/settlements');
}
