import { openCounter, purchaseOf, SALE } from './testing/pharmacy-counter.suite';

/** A pharmacy in Fuzhou, whose place asks for trace codes. */
const PHARMACY = 'P35010200001';
const [METFORMIN, VITAMINS] = SALE.drugs;
const TRACED = [
  { ...METFORMIN, traceCodes: ['SYN-TRACE-1', 'SYN-TRACE-2'] },
  { ...VITAMINS, traceCodes: ['SYN-TRACE-3'] },
];

function nationalSale(traces: readonly object[]): object {
  const sale = purchaseOf(`${PHARMACY}202603021000000001`) as { readonly input: object };
  const input = { ...sale.input, drug_trac_info: traces };
  return { ...sale, fixmedins_code: PHARMACY, mdtrtarea_admvs: '350102', input };
}

const traceOf = (feedetl_sn: string): object => ({
  feedetl_sn,
  drug_trac_codg: `SYN-TRACE-${feedetl_sn}`,
  trdn_flag: '0',
  min_prcunt_type: '1',
});

describe('a sale where packs have trace codes', () => {
  it('is refused with every drug that came without one', async () => {
    const sale = { ...SALE, pharmacyCode: PHARMACY, drugs: [METFORMIN, TRACED[1]] };
    const { status, body } = await openCounter().post('/v1/settlements', sale);
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'TRACE_CODE_REQUIRED', issues: [{ path: '/drugs/0/traceCodes' }] });
  });

  it('is settled when every drug has one', async () => {
    const sale = { ...SALE, pharmacyCode: PHARMACY, drugs: TRACED };
    expect((await openCounter().post('/v1/settlements', sale)).body).toMatchObject({ outcome: 'settled' });
  });

  it('is another sale with other packs', async () => {
    const counter = openCounter();
    const sale = { ...SALE, pharmacyCode: PHARMACY, drugs: TRACED };
    await counter.post('/v1/settlements', sale);
    const other = { ...sale, drugs: [TRACED[0], { ...VITAMINS, traceCodes: ['SYN-TRACE-4'] }] };
    expect((await counter.post('/v1/settlements', other)).body).toMatchObject({
      code: 'DUP_MSGID_DIFF_BODY',
      differingGroups: ['lines'],
    });
  });

  it('is told so by the national interface, and settled with a row for each pack', async () => {
    const counter = openCounter();
    expect((await counter.send(nationalSale([traceOf('2')]))).body).toMatchObject({
      infcode: -2,
      err_code: 'TRACE_CODE_REQUIRED',
      issues: [{ path: '/input/drugdetail/0/feedetl_sn' }],
    });
    expect((await counter.send(nationalSale([traceOf('1'), traceOf('2')]))).body).toMatchObject({ infcode: 0 });
  });

  it('names a row that belongs to no drug of the sale', async () => {
    const { body } = await openCounter().send(nationalSale([traceOf('1'), traceOf('2'), traceOf('3')]));
    expect(body).toMatchObject({
      err_code: 'ENVELOPE_INVALID',
      issues: [{ path: '/input/drug_trac_info/2/feedetl_sn' }],
    });
  });

  it('needs none where the place does not ask for them', async () => {
    expect((await openCounter().post('/v1/settlements', SALE)).body).toMatchObject({ outcome: 'settled' });
  });
});
