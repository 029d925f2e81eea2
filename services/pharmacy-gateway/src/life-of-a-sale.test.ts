import { actOf, openCounter, PHARMACY, SALE } from './testing/pharmacy-counter.suite';

describe('the life of a sale in clean JSON', () => {
  it('is quoted in the pharmacy’s words, without an id', async () => {
    const quoted = await openCounter().post('/v1/quotes', { ...SALE, saleId: undefined });
    expect(quoted.status).toBe(200);
    expect(quoted.body).toMatchObject({
      outcome: 'quoted',
      split: { account: '50.00' },
      drugs: [{ position: '1' }, {}],
    });
    expect(quoted.body).not.toHaveProperty('lines');
  });

  it('is settled as it was quoted, or refused', async () => {
    const counter = openCounter();
    const { body } = await counter.post('/v1/quotes', SALE);
    const quote = { policyVersion: body['policyVersion'], fundTotal: '0.00', account: '50.00', cash: '36.50' };
    expect((await counter.post('/v1/settlements', { ...SALE, quote })).body).toMatchObject({ outcome: 'settled' });
    const stale = await counter.post('/v1/settlements', { ...SALE, saleId: 'S-2', quote });
    expect([stale.status, stale.body['code'], stale.body['detail']]).toEqual([409, 'QUOTE_STALE', 'account, cash']);
  });

  it('is settled once when its visit has a number, and a number’s visit is released before it is sold again', async () => {
    const counter = openCounter();
    const visit = { ...SALE, visitNumber: 'V-1' };
    const held = (await counter.post('/v1/holds', visit)).body;
    const sell = async (saleId: string) => (await counter.post('/v1/settlements', { ...visit, saleId })).body;
    expect(await sell('S-2')).toMatchObject({ code: 'SETTLING', detail: held.claimId });
    await counter.post(`/v1/holds/${held.claimId}/release`, actOf('L-1'));
    const settled = await sell('S-3');
    expect(settled).toMatchObject({ outcome: 'settled' });
    expect(await sell('S-4')).toMatchObject({ code: 'ALREADY_SETTLED', detail: settled.claimId });
  });

  it('is held, captured by positions, refunded and told as a whole', async () => {
    const counter = openCounter();
    const held = await counter.post('/v1/holds', { ...SALE, holdForSeconds: 60 });
    expect(held.body).toMatchObject({ outcome: 'held', drugs: [{ drugCode: 'X-METFORMIN' }, {}] });
    const { claimId } = held.body;
    const captured = await counter.post(`/v1/holds/${claimId}/capture`, actOf('C-1', { positions: ['1'] }));
    expect(captured.body).toMatchObject({ outcome: 'captured', positions: ['1'], originalClaimId: claimId });
    expect((await counter.ask(claimId)).body).toMatchObject({
      outcome: 'held',
      now: {
        state: 'settled',
        positions: [
          { position: '1', state: 'captured' },
          { position: '2', state: 'released' },
        ],
      },
    });
    const refunded = await counter.post(`/v1/settlements/${claimId}/refunds`, actOf('R-1'));
    expect(refunded.body).toMatchObject({ outcome: 'refunded', claimState: 'refunded', accountBalanceAfter: '50.00' });
    expect((await counter.ask(claimId)).body).toMatchObject({ now: { state: 'refunded' } });
  });

  it('is released', async () => {
    const counter = openCounter();
    const { claimId } = (await counter.post('/v1/holds', SALE)).body;
    const released = await counter.post(`/v1/holds/${claimId}/release`, actOf('L-1'));
    expect(released.body).toMatchObject({ outcome: 'released', accountBalanceAfter: '50.00' });
  });

  it('is reversed by the id of the sale', async () => {
    const counter = openCounter();
    await counter.post('/v1/settlements', SALE);
    const reversed = await counter.post('/v1/reversals', actOf('X-1', { originalId: SALE.saleId }));
    expect(reversed.body).toMatchObject({ outcome: 'reversed', undone: 'settlement', accountBalanceAfter: '50.00' });
  });

  it.each([
    ['a capture', '/v1/holds/36-abcdefghijklmnopqrstuvwxyz/capture', { positions: [] }, '/positions'],
    ['a hold', '/v1/holds', { ...SALE, holdForSeconds: -1 }, '/holdForSeconds'],
    ['a batch of no visit', '/v1/settlements', { ...SALE, chargeBatch: '1' }, '/visitNumber'],
    ['a hold for a disease', '/v1/holds', { ...SALE, care: 'chronic' }, '/diseaseCode'],
    ['a quote for a disease', '/v1/quotes', { ...SALE, care: 'chronic' }, '/diseaseCode'],
    ['a reversal', '/v1/reversals', { originalId: 'a b' }, '/originalId'],
    ['a refund elsewhere', '/v1/settlements/11-abcdefghijklmnopqrstuvwxyz/refunds', {}, '/buyer/insuredRegion'],
  ])('names the wrong field of %s in the pharmacy’s words', async (_what, path, change, wrong) => {
    const refused = await openCounter().post(path, 'saleId' in change ? change : actOf('A-1', change));
    expect([refused.status, refused.body['code']]).toEqual([422, 'ENVELOPE_INVALID']);
    expect(refused.body['issues']).toMatchObject([{ path: wrong }]);
  });

  it('is nobody else’s', async () => {
    const counter = openCounter();
    const { claimId } = (await counter.post('/v1/settlements', SALE)).body;
    const other = PHARMACY.replace(/1$/, '2');
    const act = actOf('R-1', { pharmacyCode: other });
    const refunded = await counter.post(`/v1/settlements/${claimId}/refunds`, act);
    expect([refunded.status, refunded.body['code']]).toEqual([409, 'NOT_YOUR_CLAIM']);
  });
});
