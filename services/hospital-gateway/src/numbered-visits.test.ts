import { actOf, BILL, openCounter } from './testing/hospital-counter.suite';

const VISIT = { ...BILL, visitNumber: 'V-2026-0001', chargeBatch: '1' };
const AGAIN = { ...VISIT, messageId: 'BILL-2' };
const REFUNDS = (claimId: string) => `/v1/settlements/${claimId}/refunds`;

describe('a visit with a number', () => {
  it('is settled once: another message is told which claim stands', async () => {
    const counter = openCounter();
    const settled = await counter.post('/v1/settlements', VISIT);
    for (const [at, path] of ['/v1/settlements', '/v1/holds', '/v1/quotes'].entries()) {
      const second = await counter.post(path, { ...VISIT, messageId: `LATE-${String(at)}` });
      expect(second.status).toBe(409);
      expect(second.body).toMatchObject({ code: 'ALREADY_SETTLED', detail: settled.body.claimId });
    }
    const repeat = await counter.post('/v1/settlements', VISIT);
    expect([repeat.status, repeat.text]).toEqual([200, settled.text]);
  });

  it('is captured or released while it is held, and superseded by no bill of its own', async () => {
    const counter = openCounter();
    const { claimId } = (await counter.post('/v1/holds', VISIT)).body;
    const second = await counter.post('/v1/settlements', AGAIN);
    expect([second.status, second.body['code'], second.body['detail']]).toEqual([409, 'SETTLING', claimId]);
    expect(second.body['nextStep']).toMatchObject({ en: 'capture or release the hold that stands' });
    const captured = await counter.post(`/v1/holds/${claimId}/capture`, actOf('CAPTURE-1'));
    expect(captured.body).toMatchObject({ outcome: 'captured', claimState: 'settled' });
    const third = await counter.post('/v1/settlements', { ...VISIT, messageId: 'BILL-3' });
    expect(third.body).toMatchObject({ code: 'ALREADY_SETTLED', detail: claimId });
  });

  it('may be billed again when it was refunded whole, and not before', async () => {
    const counter = openCounter();
    const { claimId } = (await counter.post('/v1/settlements', VISIT)).body;
    await counter.post(REFUNDS(claimId), actOf('R-1', { lineNumbers: ['1'] }));
    expect((await counter.post('/v1/settlements', AGAIN)).body).toMatchObject({ code: 'ALREADY_SETTLED' });
    await counter.post(REFUNDS(claimId), actOf('R-2'));
    const settled = await counter.post('/v1/settlements', { ...VISIT, messageId: 'BILL-3' });
    expect(settled.body).toMatchObject({ outcome: 'settled', split: { poolFund: '120.00', account: '100.00' } });
  });

  it.each([
    ['another batch of charges', { chargeBatch: '2' }],
    ['another number', { visitNumber: 'V-2026-0002' }],
    ['no number', { visitNumber: undefined, chargeBatch: undefined }],
  ])('leaves a bill of %s alone', async (_what, change) => {
    const counter = openCounter();
    await counter.post('/v1/settlements', VISIT);
    const other = await counter.post('/v1/settlements', { ...AGAIN, ...change });
    expect([other.status, other.body['outcome']]).toEqual([200, 'settled']);
  });

  it('is part of what a message says: the same id with another number is a conflict', async () => {
    const counter = openCounter();
    await counter.post('/v1/settlements', VISIT);
    const other = await counter.post('/v1/settlements', { ...VISIT, visitNumber: 'V-2026-0002' });
    expect([other.status, other.body['code']]).toEqual([409, 'DUP_MSGID_DIFF_BODY']);
  });

  it.each([
    ['a batch of no visit', { visitNumber: undefined }, '/visitNumber'],
    ['an empty number', { visitNumber: '' }, '/visitNumber'],
    ['a long batch', { chargeBatch: 'B'.repeat(31) }, '/chargeBatch'],
  ])('names the wrong field of %s', async (_what, change, path) => {
    const refused = await openCounter().post('/v1/settlements', { ...VISIT, ...change });
    expect([refused.status, refused.body['code']]).toEqual([422, 'ENVELOPE_INVALID']);
    expect(refused.body['issues']).toMatchObject([{ path }]);
  });
});
