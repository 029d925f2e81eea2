import { makeHospitalBill, postJson } from '@medclear/testkit';
import { parseYuan, provinceOf } from '@medclear/domain';
import type { FundCode } from '@medclear/domain';
import type { HospitalBill, PaidFund } from '@medclear/testkit';
import { showTable } from '../show/show-table';
import { singleLine, totalOf } from './demo-context';
import type { DemoContext } from './demo-context';

/** Where Jiangxi and Beijing stand in the list of provinces. */
const JIANGXI = 4;
const BEIJING = 0;
const LINES = [singleLine('1', 'S-CT-CHEST', '240.00'), singleLine('2', 'X-CEFTRIAXONE', '500.00')];

interface ActBody {
  readonly outcome: string;
  readonly claimId: string;
  readonly code?: string;
  readonly found?: string;
  readonly funds?: readonly { readonly fund: FundCode; readonly amount: string }[];
  readonly nextStep?: { readonly en: string };
}

/** A hold taken by one line, a refund, a settlement undone, and a message that never came blocked. */
export async function liveAClaim(context: DemoContext): Promise<void> {
  context.say('\n6. Held, captured by line, refunded, reversed, blocked · 冻结、扣款、退费、冲正、作废');
  const counter = createCounter(context);
  const held = await counter.post('/v1/holds', counter.bill(21), 'held');
  const hold = held.claimId;
  const captured = await counter.act(`/v1/holds/${hold}/capture`, 21, { lineNumbers: ['2'] }, 'captured');
  counter.writeDown(captured, 1);
  const refunded = await counter.act(`/v1/settlements/${hold}/refunds`, 21, {}, 'refunded');
  counter.writeDown(refunded, -1);
  const lost = counter.bill(22);
  counter.writeDown(await counter.post('/v1/settlements', lost, 'settled'), 1);
  const undone = await counter.act('/v1/reversals', 22, { originalMessageId: lost.messageId }, 'reversed');
  counter.writeDown(undone, -1);
  const late = counter.bill(23);
  await counter.act('/v1/reversals', 23, { originalMessageId: late.messageId }, 'blocked');
  await counter.post('/v1/settlements', late, 'ALREADY_REVERSED');
  context.say(showTable(['act', 'answer', 'next'], counter.rows));
}

function createCounter(context: DemoContext) {
  const { house, today } = context;
  const hospital = context.hospital(BEIJING);
  const rows: string[][] = [];
  const { url } = house.services.hospitalGateway;

  const post = async (path: string, message: object, expected: string): Promise<ActBody> => {
    const answer = await postJson(`${url}${path}`, message);
    const body = (answer.kind === 'answered' ? answer.body : { outcome: answer.reason, claimId: '' }) as ActBody;
    rows.push([path.replace(/[a-z2-7]{22}(?=\/)/, '…'), body.code ?? body.outcome, body.nextStep?.en ?? '']);
    if ((body.code ?? body.outcome) !== expected) context.differs(`${path} was answered ${body.code ?? body.outcome}`);
    return body;
  };

  return {
    rows,
    post,
    bill: (nth: number): HospitalBill =>
      makeHospitalBill({
        messageId: context.nextMessageId(hospital),
        hospital,
        person: context.person(JIANGXI, nth),
        visitDate: today,
        total: totalOf(LINES),
        lines: LINES,
      }),
    act: (path: string, nth: number, fields: object, expected: string): Promise<ActBody> => {
      const { insuredRegion, personNumber } = context.person(JIANGXI, nth);
      const messageId = context.nextMessageId(hospital);
      const identity = { messageId, institutionCode: hospital.code, insuredRegion, personNumber };
      return post(path, { ...identity, ...fields }, expected);
    },
    /** What the till was told that funds pay, or with a sign of -1 get back. */
    writeDown: ({ claimId, funds = [] }: ActBody, sign: 1 | -1): void => {
      const paid = funds.map(({ fund, amount }): PaidFund => ({ fund, amountFen: sign * (parseYuan(amount) ?? 0) }));
      context.tills.push({
        messageId: claimId,
        insuredProvince: context.person(JIANGXI, 0).province,
        treatmentProvince: provinceOf(hospital.region),
        outcome: { kind: 'settled', claimId, funds: paid },
      });
    },
  };
}
