import { findPerson } from './find-person';
import type { Counter } from './open-counter';
import { GUANGDONG, JIANGXI } from './places';
import { pieceOf } from './tills';

const REPEAT_HEADER = 'x-repeated-answer';
const AT_ONCE = 8;

/** The same message again. */
export function describeRepeating(counter: () => Counter): void {
  const person = (nth: number) => findPerson(counter().house, { province: JIANGXI, nth });
  const freshBill = (nth: number) => counter().tills.bill(person(nth), [pieceOf('X-CEFTRIAXONE', '33.33')]);

  it('answers a bill that comes again byte for byte, marked as a repeat', async () => {
    const { tills } = counter();
    const bill = freshBill(5);
    const first = await tills.sendBill(bill);
    const again = await tills.sendBill(bill);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.text).toBe(first.text);
    expect([first.headers.get(REPEAT_HEADER), again.headers.get(REPEAT_HEADER)]).toEqual([null, 'true']);
  });

  it('settles once what comes many times at once, with the same bytes for everybody', async () => {
    const { tills } = counter();
    const bill = freshBill(6);
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => tills.sendBill(bill)));
    expect(new Set(answers.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get(REPEAT_HEADER) === null)).toHaveLength(1);
  });

  it('remembers a refusal like a success', async () => {
    const { tills, house } = counter();
    const paused = findPerson(house, { province: JIANGXI, story: 'relation-paused' });
    const bill = tills.bill(paused, [pieceOf('X-METFORMIN', '5.00')]);
    const first = await tills.sendBill(bill);
    const again = await tills.sendBill(bill);
    expect([first.status, first.headers.get(REPEAT_HEADER)]).toEqual([422, null]);
    expect([again.status, again.headers.get(REPEAT_HEADER), again.text]).toEqual([422, 'true', first.text]);
  });

  it('answers a national purchase that comes again with the same output and the same reference', async () => {
    const { tills } = counter();
    const purchase = tills.purchase(person(7), [pieceOf('X-METFORMIN', '8.00')]);
    const first = await tills.sendPurchase(purchase);
    const again = await tills.sendPurchase({
      ...purchase,
      sign_no: 'another session',
      inf_time: '2026-01-01 00:00:00',
    });
    const kept = ({ body }: typeof first) => JSON.stringify([body['output'], body['inf_refmsgid'], body['claim_id']]);
    expect(first.status).toBe(200);
    expect(kept(again)).toBe(kept(first));
    expect(again.headers.get(REPEAT_HEADER)).toBe('true');
  });

  it('refuses the same id with other content and names the groups that differ', async () => {
    const { tills } = counter();
    const bill = freshBill(8);
    const first = await tills.sendBill(bill);
    const other = { ...bill, visitDate: '2026-01-05', useAccount: false, personNumber: person(9).personNumber };
    const conflict = await tills.sendBill(other);
    expect(conflict.status).toBe(409);
    expect(conflict.body).toMatchObject({
      code: 'DUP_MSGID_DIFF_BODY',
      differingGroups: ['person', 'dates', 'accountUse'],
    });
    expect((await tills.sendBill(bill)).text).toBe(first.text);
  });

  it('names the groups that differ in the national envelope too', async () => {
    const { tills } = counter();
    const purchase = tills.purchase(person(7), [pieceOf('X-METFORMIN', '8.00')]);
    await tills.sendPurchase(purchase);
    const other = tills.purchase(person(7), [pieceOf('X-METFORMIN', '9.00')]);
    const conflict = await tills.sendPurchase({ ...other, msgid: purchase.msgid });
    expect(conflict.status).toBe(409);
    expect(conflict.body).toMatchObject({
      infcode: -2,
      err_code: 'DUP_MSGID_DIFF_BODY',
      differing_groups: ['total', 'lines'],
    });
  });

  it('refuses the same id for another insured province', async () => {
    const { tills, house } = counter();
    const bill = freshBill(10);
    const first = await tills.sendBill(bill);
    const guangdong = findPerson(house, { province: GUANGDONG });
    const { insuredRegion, personNumber } = guangdong;
    const other = await tills.sendBill({ ...bill, insuredRegion, personNumber });
    expect([other.status, other.body['code']]).toEqual([409, 'ROUTE_MISMATCH']);
    expect((await tills.sendBill(bill)).text).toBe(first.text);
  });
}
