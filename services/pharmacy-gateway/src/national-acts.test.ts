import { actOf, envelopeOf, openCounter, PERSON_NUMBER, purchaseOf, SALE } from './testing/pharmacy-counter.suite';
import type { PharmacyCounter } from './testing/pharmacy-counter.suite';

const SALE_ID = 'P11010100001202603021000000001';
const CANCEL_ID = 'P11010100001202603021001000002';
const REVERSE_ID = 'P11010100001202603021002000003';

interface Sold {
  readonly setl_id: string;
  readonly mdtrt_id: string;
}

async function sell(counter: PharmacyCounter): Promise<Sold> {
  const { setlinfo } = (await counter.send(purchaseOf(SALE_ID))).body.output;
  return setlinfo as unknown as Sold;
}

const cancellation = ({ setl_id, mdtrt_id }: Sold, change: object = {}): object =>
  envelopeOf('2103', CANCEL_ID, { data: { psn_no: PERSON_NUMBER, setl_id, mdtrt_id, ...change } });
const reversal = (omsgid: string, oinfno = '2102', msgid = REVERSE_ID): object =>
  envelopeOf('2601', msgid, { data: { psn_no: PERSON_NUMBER, omsgid, oinfno } });

describe('a fund that runs low', () => {
  it('warns in the answer to a sale, in clean JSON and in the envelope, and stands in nobody’s way', async () => {
    const counter = openCounter();
    counter.alarmBelow('personal-account', 1);
    const { body } = await counter.send(purchaseOf(SALE_ID));
    expect(body).toMatchObject({ infcode: 0, warn_msg: '参保地预付金余额偏低，不影响本次结算' });
    const other = openCounter();
    other.alarmBelow('personal-account', 1);
    const sold = await other.post('/v1/settlements', SALE);
    expect([sold.status, sold.body['warnings']]).toEqual([200, ['quota-nearly-used']]);
  });
});

describe('national transaction 2103', () => {
  it('gives everything back with a settlement of its own below zero', async () => {
    const counter = openCounter();
    const sold = await sell(counter);
    const { status, body } = await counter.send(cancellation(sold));
    expect(status).toBe(200);
    expect(body).toMatchObject({ infcode: 0, outcome: 'refunded', err_msg: '' });
    expect(body.output.setlinfo).toEqual({
      mdtrt_id: sold.mdtrt_id,
      setl_id: body.inf_refmsgid,
      psn_no: PERSON_NUMBER,
      setl_time: '2026-03-02 10:00:00',
      medins_setl_id: CANCEL_ID,
      clr_optins: '360100',
      clr_way: '',
      clr_type: '41',
      medfee_sumamt: -86.5,
      fulamt_ownpay_amt: -30,
      overlmt_selfpay: 0,
      preselfpay_amt: 0,
      inscp_scp_amt: -56.5,
      act_pay_dedc: 0,
      hifp_pay: 0,
      cvlserv_pay: 0,
      hifes_pay: 0,
      hifmi_pay: 0,
      hifob_pay: 0,
      hifdm_pay: 0,
      maf_pay: 0,
      oth_pay: 0,
      fund_pay_sumamt: 0,
      psn_part_amt: -86.5,
      acct_pay: -50,
      pdn_cash_pay: -36.5,
      hosp_part_amt: 0,
      acct_mulaid_pay: 0,
      balc: 50,
    });
    expect(sold.setl_id).not.toBe(body.inf_refmsgid);
  });

  it('gives back what refunds by drugs have left, part by part', async () => {
    const counter = openCounter();
    const sold = await sell(counter);
    const refund = actOf('REFUND-1', { positions: ['1'] });
    const { body } = await counter.post(`/v1/settlements/${sold.mdtrt_id}/refunds`, refund);
    expect(body['amounts']).toMatchObject({ total: '56.50', fullySelfPaid: '0.00', inScope: '56.50' });
    const cancelled = await counter.send(cancellation(sold));
    expect(cancelled.body.output.setlinfo).toMatchObject({
      medfee_sumamt: -30,
      fulamt_ownpay_amt: -30,
      inscp_scp_amt: 0,
    });
  });

  it('gives the same answer again, and refuses to cancel twice under another id', async () => {
    const counter = openCounter();
    const sold = await sell(counter);
    const first = await counter.send(cancellation(sold));
    const again = await counter.send(cancellation(sold));
    expect(again.text).toBe(first.text);
    expect(again.headers['x-repeated-answer']).toBe('true');
    const twice = await counter.send({ ...cancellation(sold), msgid: 'TWICE' });
    expect(twice.body).toMatchObject({ infcode: -2, err_code: 'ALREADY_REFUNDED' });
  });

  it('warns whoever sends the cancelled sale again, and repeats its output', async () => {
    const counter = openCounter();
    const first = await counter.send(purchaseOf(SALE_ID));
    const repeat = await counter.send(purchaseOf(SALE_ID));
    expect(repeat.body).not.toHaveProperty('warn_msg');
    await counter.send(cancellation(first.body.output.setlinfo as unknown as Sold));
    const late = await counter.send(purchaseOf(SALE_ID));
    expect(late.body.output).toEqual(first.body.output);
    expect(late.headers['x-claim-state']).toBe('refunded');
    expect(late.body).toMatchObject({
      infcode: 0,
      outcome: 'settled',
      claim_state: 'refunded',
      warn_msg: '该笔业务现为已退费：已全部退费，无需处理',
    });
  });

  it.each([
    ['another settlement than that of the visit', { setl_id: '360100202603021000000000000009' }, '/input/data/setl_id'],
    ['a visit that 2102 has not answered', { mdtrt_id: '360100202603021000000000000001' }, '/input/data/mdtrt_id'],
    ['no person', { psn_no: '' }, '/input/data/psn_no'],
  ])('refuses %s and changes nothing', async (_what, change, path) => {
    const counter = openCounter();
    const sold = await sell(counter);
    const { status, body } = await counter.send(cancellation(sold, change));
    expect([status, body.err_code, body.issues?.[0]?.path]).toEqual([422, 'ENVELOPE_INVALID', path]);
    expect((await counter.ask(sold.mdtrt_id)).body).toMatchObject({ now: { state: 'settled' } });
  });

  it('refuses a visit that nobody knows, and another pharmacy’s', async () => {
    const counter = openCounter();
    const sold = await sell(counter);
    const unknown = await counter.send(cancellation({ ...sold, mdtrt_id: '36-abcdefghijklmnopqrstuvwxyz' }));
    expect(unknown.body).toMatchObject({ infcode: -2, err_code: 'TARGET_UNKNOWN' });
    const other = await counter.send({ ...cancellation(sold), fixmedins_code: 'P11010100002' });
    expect(other.body).toMatchObject({ infcode: -2, err_code: 'NOT_YOUR_CLAIM' });
  });

  it('is not sent while the province cannot be asked which settlement it is', async () => {
    const sold = { setl_id: '360100202603021000000000000002', mdtrt_id: '36-abcdefghijklmnopqrstuvwxyz' };
    const counter = openCounter({ ask: () => Promise.resolve({ kind: 'unknown' }) });
    const { status, body } = await counter.send(cancellation(sold));
    expect([status, body.infcode, body.err_code]).toEqual([503, -1, 'UPSTREAM_DOWN']);
  });
});

describe('national transaction 2601', () => {
  it.each([
    ['a sale', '2102', SALE_ID, { state: 'reversed' }],
    ['a cancellation', '2103', CANCEL_ID, { state: 'settled' }],
  ])('undoes %s and has no output', async (_what, oinfno, omsgid, now) => {
    const counter = openCounter();
    const sold = await sell(counter);
    if (oinfno === '2103') await counter.send(cancellation(sold));
    const { status, body } = await counter.send(reversal(omsgid, oinfno));
    expect(status).toBe(200);
    expect(body).toMatchObject({ infcode: 0, err_msg: '', outcome: 'reversed', output: {} });
    expect((await counter.ask(sold.mdtrt_id)).body).toMatchObject({ now });
  });

  it('succeeds for a message that never came, says that nothing was found, and refuses it when it comes late', async () => {
    const counter = openCounter();
    const blocked = await counter.send(reversal(SALE_ID));
    expect(blocked.body).toMatchObject({ infcode: 0, outcome: 'blocked', output: {} });
    expect((await counter.send(reversal(SALE_ID))).text).toBe(blocked.text);
    const late = await counter.send(purchaseOf(SALE_ID));
    expect(late.body).toMatchObject({ infcode: -2, err_code: 'ALREADY_REVERSED' });
  });

  it('names all wrong fields at once', async () => {
    const envelope = envelopeOf('2601', REVERSE_ID, { data: { psn_no: 1, omsgid: '', oinfno: '2207' } }, { infver: 3 });
    const { body } = await openCounter().send(envelope);
    expect(body.issues?.map(({ path }) => path).sort()).toEqual([
      '/infver',
      '/input/data/oinfno',
      '/input/data/omsgid',
    ]);
  });

  it('says -1 and where to ask when its outcome is not known', async () => {
    const counter = openCounter({ submit: () => Promise.resolve({ kind: 'unknown' }) });
    const { status, body } = await counter.send(reversal(SALE_ID));
    expect([status, body.infcode, body.err_code]).toEqual([202, -1, 'OUTCOME_UNKNOWN']);
    expect(body.status_address).toMatch(/^\/v1\/claims\/36-/);
  });

  it('is refused when another institution calls', async () => {
    const { status, body } = await openCounter().send(reversal(SALE_ID), { 'x-institution-code': 'P11010100002' });
    expect([status, body.err_code]).toEqual([401, 'INSTITUTION_NOT_AUTHENTICATED']);
  });
});

describe('a transaction that is not taken', () => {
  it.each([['2207'], [undefined], [2102.5]])('is told which are: %s', async (infno) => {
    const { status, body } = await openCounter().send({ ...purchaseOf(SALE_ID), infno });
    expect([status, body.err_code]).toEqual([422, 'ENVELOPE_INVALID']);
    expect(body.issues).toMatchObject([{ path: '/infno', en: 'must be one of 2102, 2103, 2601' }]);
  });
});
