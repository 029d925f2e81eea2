import { waitUntil } from '@medclear/local-stack';
import type { HospitalBill } from '../tills/hospital-till';
import { readFourBooks } from '../house/read-four-books';
import { askClaim, postMessage } from './call-gateway';
import type { GatewayCall } from './call-gateway';
import { findPerson } from './find-person';
import { openCounter } from './open-counter';
import type { Counter } from './open-counter';
import { BEIJING, JIANGXI } from './places';
import { pieceOf } from './tills';

const NOBODY_KNOWS = '36-abcdefghijklmnopqrstuvwxyz';
const claimIdOf = ({ body }: GatewayCall): string => String(body['claimId']);

describe('the life of a claim through both gateways, settlement and real parts', () => {
  let counter: Counter | undefined;
  const opened = (): Counter => {
    if (counter === undefined) throw new Error('the house has not been opened');
    return counter;
  };

  beforeAll(async () => {
    counter = await openCounter({ name: 'acts', redisDatabase: 54, provinces: [BEIJING, JIANGXI], people: 80 });
  }, 120_000);
  afterAll(() => counter?.close());

  const hospitalUrl = (path: string): string => `${opened().house.services.hospitalGateway.url}${path}`;
  const pharmacyUrl = (path: string): string => `${opened().house.services.pharmacyGateway.url}${path}`;
  const post = (path: string, message: object) => postMessage(hospitalUrl(path), message);
  const ask = (claimId: string) => askClaim(hospitalUrl(''), claimId, opened().tills.hospital);
  const jiangxi = (nth: number) => findPerson(opened().house, { province: JIANGXI, kind: 'active', nth });

  /** Two lines of 240.00 and 500.00 yuan. */
  const billOf = (nth: number): HospitalBill =>
    opened().tills.bill(jiangxi(nth), [pieceOf('S-CT-CHEST', '240.00', '1'), pieceOf('X-CEFTRIAXONE', '500.00', '2')]);
  const actOf = ({ messageId, institutionCode, insuredRegion, personNumber }: HospitalBill, name: string) => ({
    messageId: `${name}-${messageId.slice(-12)}`,
    institutionCode,
    insuredRegion,
    personNumber,
  });
  const stateOf = async (claimId: string): Promise<unknown> => {
    const { now } = (await ask(claimId)).body as { readonly now?: { readonly state?: string } };
    return now?.state;
  };

  it('quotes, holds the same amounts, takes one line and gives the other back', async () => {
    const bill = billOf(0);
    const quoted = await post('/v1/quotes', bill);
    expect([quoted.status, quoted.body['outcome']]).toEqual([200, 'quoted']);
    const held = await post('/v1/holds', bill);
    expect([held.status, held.body['outcome'], held.body['split']]).toEqual([200, 'held', quoted.body['split']]);
    const claimId = claimIdOf(held);
    expect(await stateOf(claimId)).toBe('held');
    const capture = { ...actOf(bill, 'C'), lineNumbers: ['2'] };
    const captured = await post(`/v1/holds/${claimId}/capture`, capture);
    expect(captured.body).toMatchObject({ outcome: 'captured', lineNumbers: ['2'], amounts: { total: '500.00' } });
    expect((await post(`/v1/holds/${claimId}/capture`, capture)).text).toBe(captured.text);
    expect(await stateOf(claimId)).toBe('settled');
    expect((await ask(claimId)).body['now']).toMatchObject({
      state: 'settled',
      lineNumbers: [{ state: 'released' }, { state: 'captured' }],
    });
  });

  it('releases a hold, and the same bill can be settled', async () => {
    const bill = billOf(1);
    const held = await post('/v1/holds', bill);
    const released = await post(`/v1/holds/${claimIdOf(held)}/release`, actOf(bill, 'L'));
    expect(released.body).toMatchObject({ outcome: 'released', claimState: 'released' });
    const settled = await post('/v1/settlements', billOf(1));
    expect(settled.body).toMatchObject({ outcome: 'settled', split: held.body['split'] as object });
  });

  it('lets a hold expire that nobody takes, without anybody asking', async () => {
    const bill = billOf(2);
    const held = await post('/v1/holds', { ...bill, holdForSeconds: 1 });
    const isExpired = async (): Promise<boolean> => (await stateOf(claimIdOf(held))) === 'expired';
    await waitUntil({ what: 'the hold has not expired', deadlineMs: 30_000 }, isExpired);
    const late = await post(`/v1/holds/${claimIdOf(held)}/capture`, actOf(bill, 'C'));
    expect([late.status, late.body['code']]).toEqual([409, 'HOLD_EXPIRED']);
  });

  it('refunds a settlement by line and then whole, and undoes the last refund', async () => {
    const bill = billOf(3);
    const claimId = claimIdOf(await post('/v1/settlements', bill));
    const refund = (name: string, lineNumbers?: readonly string[]) =>
      post(`/v1/settlements/${claimId}/refunds`, { ...actOf(bill, name), lineNumbers });

    expect((await refund('R1', ['1'])).body).toMatchObject({ outcome: 'refunded', claimState: 'partly-refunded' });
    expect((await refund('R2', ['1'])).body).toMatchObject({ code: 'LINE_ALREADY_REFUNDED' });
    expect((await refund('R3')).body).toMatchObject({ outcome: 'refunded', claimState: 'refunded' });
    const originalMessageId = actOf(bill, 'R3').messageId;
    const reversed = await post('/v1/reversals', { ...actOf(bill, 'X'), originalMessageId });
    expect(reversed.body).toMatchObject({ outcome: 'reversed', undone: 'refund' });
    expect(await stateOf(claimId)).toBe('partly-refunded');
  });

  it('reverses a settlement whose answer was lost, and blocks a message that never came', async () => {
    const [lost, never] = [billOf(4), billOf(5)];
    const claimId = claimIdOf(await post('/v1/settlements', lost));
    const reverse = (bill: HospitalBill) =>
      post('/v1/reversals', { ...actOf(bill, 'X'), originalMessageId: bill.messageId });
    expect((await reverse(lost)).body).toMatchObject({ outcome: 'reversed', undone: 'settlement' });
    expect(await stateOf(claimId)).toBe('reversed');
    const blocked = await reverse(never);
    expect(blocked.body).toMatchObject({ outcome: 'blocked', found: 'nothing' });
    expect((await reverse(never)).text).toBe(blocked.text);
    const late = await post('/v1/settlements', never);
    expect([late.status, late.body['code']]).toEqual([409, 'ALREADY_REVERSED']);
  });

  it('refuses acts on another institution’s claim and on an unknown one, and shows neither', async () => {
    const { tills } = opened();
    const bill = billOf(6);
    const claimId = claimIdOf(await post('/v1/settlements', bill));
    const stranger = { ...actOf(bill, 'R'), institutionCode: bill.institutionCode.replace(/.$/, '9') };
    const refused = await post(`/v1/settlements/${claimId}/refunds`, stranger);
    expect([refused.status, refused.body['code']]).toEqual([409, 'NOT_YOUR_CLAIM']);
    const unknown = await post(`/v1/settlements/${NOBODY_KNOWS}/refunds`, actOf(bill, 'R'));
    expect([unknown.status, unknown.body['code']]).toEqual([404, 'TARGET_UNKNOWN']);
    const asked = await askClaim(pharmacyUrl(''), claimId, tills.pharmacy);
    expect([asked.status, asked.body['code']]).toEqual([404, 'CLAIM_UNKNOWN']);
    expect(await stateOf(claimId)).toBe('settled');
  });

  it('has told the institutions what the journal decided, act by act', async () => {
    const { receipts } = await readFourBooks(opened().house, []);
    expect(receipts.contradictions).toEqual([]);
    expect(receipts.told).toBeGreaterThan(0);
  });

  it('cancels and reverses a sale in the national envelope', async () => {
    const { tills } = opened();
    const person = jiangxi(7);
    const sale = tills.purchase(person, [pieceOf('X-METFORMIN', '56.50')]);
    const sold = (await tills.sendPurchase(sale)).body as {
      readonly output: { readonly setlinfo: { readonly setl_id: string; readonly mdtrt_id: string } };
    };
    const { setl_id, mdtrt_id } = sold.output.setlinfo;
    const psn_no = person.personNumber;
    const national = (infno: string, msgid: string, data: object) =>
      postMessage(pharmacyUrl('/v1/national'), { ...sale, infno, msgid, input: { data } });
    const cancelId = `CANCEL-${sale.msgid.slice(-12)}`;
    const cancelled = await national('2103', cancelId, { psn_no, setl_id, mdtrt_id });
    expect(cancelled.body).toMatchObject({
      infcode: 0,
      outcome: 'refunded',
      output: { setlinfo: { mdtrt_id, medfee_sumamt: -56.5 } },
    });
    const reversed = await national('2601', `X-${sale.msgid.slice(-12)}`, { psn_no, omsgid: cancelId, oinfno: '2103' });
    expect(reversed.body).toMatchObject({ infcode: 0, outcome: 'reversed', output: {} });
    const { now } = (await askClaim(pharmacyUrl(''), mdtrt_id, tills.pharmacy)).body as { now?: { state?: string } };
    expect(now?.state).toBe('settled');
  });
});
