import { actOf, BILL, HOSPITAL, openCounter } from './testing/hospital-counter.suite';
import type { HospitalCounter, Told } from './testing/hospital-counter.suite';

const HALF_AN_HOUR_MS = 1_800_000;
const nowOf = ({ body }: Told): unknown => body['now'];

async function hold(counter: HospitalCounter, change: object = {}): Promise<string> {
  const held = await counter.post('/v1/holds', { ...BILL, ...change });
  expect([held.status, held.body['outcome']]).toEqual([200, 'held']);
  return held.body.claimId;
}

async function settle(counter: HospitalCounter, change: object = {}): Promise<string> {
  const settled = await counter.post('/v1/settlements', { ...BILL, ...change });
  expect([settled.status, settled.body['outcome']]).toEqual([200, 'settled']);
  return settled.body.claimId;
}

describe('POST /v1/quotes', () => {
  it('tells what would be paid, that it binds nobody and what to do next, and changes nothing', async () => {
    const counter = openCounter();
    const first = await counter.post('/v1/quotes', { ...BILL, messageId: undefined });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      outcome: 'quoted',
      isBinding: false,
      split: { deductible: '300.00', poolFund: '120.00', account: '100.00', cash: '330.00' },
      nextStep: { en: 'it is not binding: hold the bill to have these amounts guaranteed, or settle it' },
    });
    for (const missing of ['claimId', 'settlementId']) expect(first.body).not.toHaveProperty(missing);
    const again = await counter.post('/v1/quotes', BILL);
    expect(again.text).toBe(first.text);
    const settled = await counter.post('/v1/settlements', BILL);
    expect(settled.body).toMatchObject({ outcome: 'settled', split: first.body['split'] as object });
  });

  it('is what a settlement or a hold that refers to it comes to, or it is refused and changes nothing', async () => {
    const counter = openCounter();
    const { body } = await counter.post('/v1/quotes', BILL);
    const { fundTotal, account, cash } = body['split'] as Readonly<Record<string, string>>;
    const quote = { policyVersion: body['policyVersion'], fundTotal, account, cash };
    const settled = await counter.post('/v1/settlements', { ...BILL, quote });
    expect(settled.body).toMatchObject({ outcome: 'settled', split: { fundTotal, account, cash } });
    for (const kind of ['settlements', 'holds']) {
      const stale = await counter.post(`/v1/${kind}`, { ...BILL, messageId: `LATE-${kind}`, quote });
      expect(stale.status).toBe(409);
      expect(stale.body).toMatchObject({ code: 'QUOTE_STALE', detail: 'fundTotal, account, cash' });
    }
    const again = await counter.post('/v1/quotes', { ...BILL, quote });
    expect(again.body).toMatchObject({ outcome: 'quoted', split: { deductible: '0.00', account: '0.00' } });
  });

  it.each([
    ['a message with half a quote', { quote: { fundTotal: '1.00' } }, 422, 'ENVELOPE_INVALID'],
    ['somebody who is not known', { personNumber: 'SYN36999999' }, 422, 'ELIG_PERSON_NOT_FOUND'],
    ['a total that is not the sum', { total: '1.00' }, 422, 'AMT_DETAIL_SUM'],
    ['a place without a log', { insuredRegion: '710000' }, 422, 'ELIG_REGION_NOT_OPEN'],
    ['wrong fields', { lines: [] }, 422, 'ENVELOPE_INVALID'],
  ])('refuses %s as a settlement does', async (_what, change, status, code) => {
    const quoted = await openCounter().post('/v1/quotes', { ...BILL, ...change });
    expect([quoted.status, quoted.body['code']]).toEqual([status, code]);
  });
});

describe('a fund that runs low', () => {
  it.each(['/v1/quotes', '/v1/holds', '/v1/settlements'])(
    'warns in the answer to %s and stands in nobody’s way',
    async (path) => {
      const counter = openCounter();
      counter.alarmBelow('employee-pool', 990_000);
      const told = await counter.post(path, BILL);
      expect([told.status, told.body['warnings']]).toEqual([200, ['quota-nearly-used']]);
      counter.alarmBelow('employee-pool', 0);
      expect((await counter.post(path, { ...BILL, messageId: 'BILL-2' })).body['warnings']).toEqual([]);
    },
  );
});

describe('a hold', () => {
  it('shows what its capture will take and until when, and its claim says so', async () => {
    const counter = openCounter();
    const held = await counter.post('/v1/holds', BILL);
    expect(held.body).toMatchObject({
      outcome: 'held',
      heldUntil: '2026-03-02T10:30:00.000+08:00',
      split: { poolFund: '120.00', account: '100.00' },
      nextStep: { en: 'capture it before it expires, or release it' },
    });
    const asked = await counter.ask(held.body.claimId);
    expect(asked.body).toMatchObject({
      outcome: 'held',
      now: { state: 'held', heldUntil: '2026-03-02T10:30:00.000+08:00' },
    });
  });

  it('is captured whole, exactly as it was quoted', async () => {
    const counter = openCounter();
    const claimId = await hold(counter);
    const captured = await counter.post(`/v1/holds/${claimId}/capture`, actOf('CAPTURE-1'));
    expect(captured.body).toMatchObject({
      outcome: 'captured',
      originalClaimId: claimId,
      claimState: 'settled',
      lineNumbers: ['1', '2'],
      amounts: { total: '550.00', fundTotal: '120.00', person: '430.00', account: '100.00', cash: '330.00' },
      funds: [
        { fund: 'employee-pool', amount: '120.00' },
        { fund: 'personal-account', amount: '100.00' },
      ],
    });
    expect(nowOf(await counter.ask(claimId))).toMatchObject({ state: 'settled' });
    expect((await counter.ask(captured.body.claimId)).body).toMatchObject({ outcome: 'captured' });
  });

  it('is captured by lines, and what is left is given back at once', async () => {
    const counter = openCounter();
    const claimId = await hold(counter);
    const captured = await counter.post(`/v1/holds/${claimId}/capture`, actOf('C', { lineNumbers: ['1'] }));
    expect(captured.body).toMatchObject({ outcome: 'captured', lineNumbers: ['1'], amounts: { total: '50.00' } });
    expect(nowOf(await counter.ask(claimId))).toMatchObject({
      state: 'settled',
      lineNumbers: [
        { lineNumber: '1', state: 'captured' },
        { lineNumber: '2', state: 'released' },
      ],
    });
  });

  it('is released, and its money is there again', async () => {
    const counter = openCounter();
    const claimId = await hold(counter);
    const released = await counter.post(`/v1/holds/${claimId}/release`, actOf('RELEASE-1'));
    expect(released.body).toMatchObject({ outcome: 'released', claimState: 'released', accountBalanceAfter: '100.00' });
    expect(nowOf(await counter.ask(claimId))).toMatchObject({ state: 'released' });
  });

  it('expires after its time, and says to quote again', async () => {
    const counter = openCounter();
    const claimId = await hold(counter, { holdForSeconds: 60 });
    counter.passMs(60_000);
    counter.tick(claimId);
    expect(nowOf(await counter.ask(claimId))).toMatchObject({ state: 'expired' });
    const late = await counter.post(`/v1/holds/${claimId}/capture`, actOf('LATE'));
    expect([late.status, late.body['code']]).toEqual([409, 'HOLD_EXPIRED']);
    expect(late.body['nextStep']).toMatchObject({ en: 'ask for a new quote and hold again' });
  });

  it('is superseded by a newer settlement of the same person and year', async () => {
    const counter = openCounter();
    const claimId = await hold(counter);
    const newer = await settle(counter, { messageId: 'BILL-2' });
    expect(nowOf(await counter.ask(claimId))).toMatchObject({ state: 'superseded', endedBy: newer });
    const late = await counter.post(`/v1/holds/${claimId}/capture`, actOf('LATE'));
    expect([late.status, late.body['code']]).toEqual([409, 'HOLD_SUPERSEDED']);
  });

  it('takes a capture that comes after its time and before its tick', async () => {
    const counter = openCounter();
    const claimId = await hold(counter);
    counter.passMs(HALF_AN_HOUR_MS);
    const captured = await counter.post(`/v1/holds/${claimId}/capture`, actOf('CAPTURE-1'));
    expect(captured.body).toMatchObject({ outcome: 'captured' });
  });
});

describe('a refund', () => {
  it('gives back lines, and then what is left', async () => {
    const counter = openCounter();
    const claimId = await settle(counter);
    const line = await counter.post(`/v1/settlements/${claimId}/refunds`, actOf('R-1', { lineNumbers: ['1'] }));
    expect(line.body).toMatchObject({ outcome: 'refunded', claimState: 'partly-refunded', lineNumbers: ['1'] });
    expect(nowOf(await counter.ask(claimId))).toMatchObject({
      state: 'partly-refunded',
      lineNumbers: [{ state: 'refunded' }, { state: 'captured' }],
    });
    const rest = await counter.post(`/v1/settlements/${claimId}/refunds`, actOf('R-2'));
    expect(rest.body).toMatchObject({
      outcome: 'refunded',
      claimState: 'refunded',
      lineNumbers: ['2'],
      accountBalanceAfter: '100.00',
      nextStep: { en: 'everything has been refunded; there is nothing left to do' },
    });
    expect(nowOf(await counter.ask(claimId))).toMatchObject({ state: 'refunded' });
  });

  it('is undone by its reversal, and the settlement stands again', async () => {
    const counter = openCounter();
    const claimId = await settle(counter);
    await counter.post(`/v1/settlements/${claimId}/refunds`, actOf('R-1'));
    const reversed = await counter.post('/v1/reversals', actOf('X-1', { originalMessageId: 'R-1' }));
    expect(reversed.body).toMatchObject({ outcome: 'reversed', undone: 'refund', claimState: 'settled' });
    expect(nowOf(await counter.ask(claimId))).toMatchObject({ state: 'settled' });
  });
});

describe('POST /v1/reversals', () => {
  const reverse = (counter: HospitalCounter, original: string, change: object = {}) =>
    counter.post('/v1/reversals', actOf(`X-${original}`, { originalMessageId: original, ...change }));

  it.each([
    ['a hold', '/v1/holds', 'hold'],
    ['a settlement', '/v1/settlements', 'settlement'],
  ])('undoes %s by its message id', async (_what, path, undone) => {
    const counter = openCounter();
    const { body } = await counter.post(path, BILL);
    const reversed = await reverse(counter, BILL.messageId);
    expect(reversed.body).toMatchObject({
      outcome: 'reversed',
      undone,
      originalClaimId: body.claimId,
      accountBalanceAfter: '100.00',
    });
    const { body: after } = await counter.ask(body.claimId);
    expect(after['now']).toMatchObject({ endedBy: reversed.body.claimId });
  });

  it('leaves the answer of a late repeat as it was, and says beside it that the claim does not stand', async () => {
    const counter = openCounter();
    const first = await counter.post('/v1/settlements', BILL);
    const repeat = await counter.post('/v1/settlements', BILL);
    expect([repeat.text, repeat.headers['x-claim-state']]).toEqual([first.text, 'settled']);
    await reverse(counter, BILL.messageId);
    const late = await counter.post('/v1/settlements', BILL);
    expect([late.status, late.text]).toEqual([200, first.text]);
    expect(late.headers).toMatchObject({ 'x-repeated-answer': 'true', 'x-claim-state': 'reversed' });
  });

  it('shows in the repeat of an act that the act was undone', async () => {
    const counter = openCounter();
    const claimId = await settle(counter);
    const refund = () => counter.post(`/v1/settlements/${claimId}/refunds`, actOf('R-1'));
    const [first, again] = [await refund(), await refund()];
    expect([first.headers, again.headers].map((headers) => headers['x-claim-state'])).toEqual([undefined, undefined]);
    await reverse(counter, 'R-1');
    const late = await refund();
    expect([late.text, late.headers['x-claim-state']]).toEqual([first.text, 'reversed']);
  });

  it('says that nothing was found, and refuses the late original for good', async () => {
    const counter = openCounter();
    const blocked = await reverse(counter, BILL.messageId);
    expect([blocked.status, blocked.body['outcome'], blocked.body['found']]).toEqual([200, 'blocked', 'nothing']);
    expect((blocked.body['nextStep'] as { readonly en: string }).en).toMatch(/^nothing was found/);
    const { originalClaimId } = blocked.body as unknown as { readonly originalClaimId: string };
    const asked = await counter.ask(originalClaimId);
    expect([asked.status, asked.body['code']]).toEqual([200, 'ALREADY_REVERSED']);
    expect(nowOf(asked)).toMatchObject({ state: 'blocked', endedBy: blocked.body.claimId });
    const late = await counter.post('/v1/settlements', BILL);
    expect([late.status, late.body['code'], late.body.claimId]).toEqual([409, 'ALREADY_REVERSED', originalClaimId]);
    expect((await counter.post('/v1/settlements', BILL)).text).toBe(late.text);
  });

  it('says of a message that was refused that it stays refused', async () => {
    const counter = openCounter();
    await counter.post('/v1/settlements', { ...BILL, visitDate: '2018-12-31' });
    const blocked = await reverse(counter, BILL.messageId);
    expect(blocked.body).toMatchObject({ outcome: 'blocked', found: 'refusal' });
  });

  it('goes where its original went, whatever place it names', async () => {
    const counter = openCounter();
    const claimId = await settle(counter);
    const reversed = await reverse(counter, BILL.messageId, { insuredRegion: '110100' });
    expect(reversed.body).toMatchObject({ outcome: 'reversed', originalClaimId: claimId });
    expect(reversed.body.claimId.slice(0, 3)).toBe('36-');
  });

  it('goes to the insured place that it names when no message went anywhere', async () => {
    const blocked = await reverse(openCounter(), 'NEVER-SENT', { insuredRegion: '110100' });
    expect(blocked.body).toMatchObject({ outcome: 'blocked' });
    expect(blocked.body.claimId.slice(0, 3)).toBe('11-');
  });

  it('is refused after its month was closed, and names the refund', async () => {
    const counter = openCounter();
    const claimId = await settle(counter);
    counter.passMs(31 * 24 * 3_600_000);
    counter.closeMonth('2026-03');
    const reversed = await reverse(counter, BILL.messageId);
    expect([reversed.status, reversed.body['code']]).toEqual([409, 'REVERSE_NOT_ALLOWED']);
    expect(reversed.body['nextStep']).toMatchObject({ en: 'use a refund for a settlement that has been cleared' });
    const refunded = await counter.post(`/v1/settlements/${claimId}/refunds`, actOf('R-1'));
    expect(refunded.body).toMatchObject({ outcome: 'refunded', claimState: 'refunded' });
  });
});

describe('GET /v1/claims/{id}', () => {
  it('answers another institution as if nobody knew the claim', async () => {
    const counter = openCounter();
    const claimId = await settle(counter);
    const unknown = '36-abcdefghijklmnopqrstuvwxyz';
    const [other, nobody] = [await counter.ask(claimId, 'H11010100002'), await counter.ask(unknown)];
    expect([other.status, other.text]).toEqual([404, nobody.text.replace(unknown, claimId)]);
    expect((await counter.ask(claimId, HOSPITAL)).status).toBe(200);
  });
});
