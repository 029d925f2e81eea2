import { DEVELOPMENT_KEYS, derivePersonId } from '@medclear/contracts';
import { fen, catalogueOf, trusted } from '@medclear/domain';
import {
  createClaimLife,
  createDevelopmentCredentials,
  createDevelopmentVouchers,
  createGatewayApp,
  createMemoryGateway,
  createStatusRoute,
} from '@medclear/gateway-kit';
import type { SubmitAndAwait } from '@medclear/gateway-kit';
import { createLogger } from '@medclear/platform';
import request from 'supertest';
import { PHARMACY_WORDS } from './pharmacy-words';
import { createNationalRoute, createSaleRoutes } from './routes';

/** 2026-03-02 10:00 in UTC+8. */
const NOW_MS = Date.UTC(2026, 2, 2, 2);
const nowMs = (): number => NOW_MS;
const PERSON_NUMBER = 'SYN36000001';
const PHARMACY = 'P11010100001';

const SALE = {
  saleId: 'S-1',
  pharmacyCode: PHARMACY,
  soldOn: '2026-03-02',
  buyer: { insuredRegion: '360100', personNumber: PERSON_NUMBER, shown: 'e-voucher', paysFromAccount: true },
  drugs: [
    { position: '1', drugCode: 'X-METFORMIN', packs: '2', packPrice: '28.25', price: '56.50' },
    { position: '2', drugCode: 'N-VITAMINS', packs: '1.5', packPrice: '20', price: '30.00' },
  ],
  total: '86.50',
};

const DRUG_INFO = {
  psn_no: PERSON_NUMBER,
  mdtrt_cert_type: '01',
  mdtrt_cert_no: 'VOUCHER',
  begntime: '2026-03-02 09:59:00',
  medfee_sumamt: 86.5,
  invono: '',
  insutype: '310',
  acct_used_flag: '1',
  med_type: '41',
};
const MESSAGE_2102 = {
  infno: '2102',
  msgid: 'P11010100001202603021000000001',
  mdtrtarea_admvs: '110101',
  insuplc_admdvs: '360100',
  recer_sys_code: 'YBXT',
  infver: '1.0.0',
  opter_type: '1',
  opter: '7',
  opter_name: '示例',
  inf_time: '2026-03-02 10:00:00',
  fixmedins_code: PHARMACY,
  fixmedins_name: '示例药店（虚构）',
  input: {
    druginfo: DRUG_INFO,
    drugdetail: [
      { feedetl_sn: '1', med_list_codg: 'X-METFORMIN', det_item_fee_sumamt: '56.50', cnt: 2, pric: '28.25' },
      { feedetl_sn: '2', med_list_codg: 'N-VITAMINS', det_item_fee_sumamt: 30, cnt: 1.5, pric: 20 },
    ],
  },
};

function registered() {
  const gateway = createMemoryGateway({ nowMs });
  const insuredRegion = trusted.regionCode('360100');
  const startsOn = trusted.businessDate('2020-01-01');
  gateway.register({
    kind: 'register-person',
    personId: derivePersonId(DEVELOPMENT_KEYS.person, PERSON_NUMBER),
    relations: [
      { scheme: 'employee', personKind: 'active', residentClass: null, insuredRegion, startsOn, pausesOn: null },
    ],
    cards: [],
    identities: { isCivilServant: false, isInHardship: false, receivesAssistance: false },
    openingFamilyFen: fen(0),
    openingAccountFen: fen(5_000),
  });
  gateway.register({
    kind: 'open-region-pair',
    insuredRegion,
    treatmentRegion: trusted.regionCode('110101'),
    business: 'pharmacy',
    openFrom: startsOn,
    openUntil: null,
  });
  return gateway;
}

function start(submit?: SubmitAndAwait) {
  const gateway = registered();
  const credentials = createDevelopmentCredentials();
  const life = createClaimLife(
    { ...gateway, submit: submit ?? gateway.submit },
    {
      credentials,
      keys: DEVELOPMENT_KEYS,
      vouchers: createDevelopmentVouchers(),
      catalogueOf,
    },
  );
  return createGatewayApp({
    messages: [...createSaleRoutes(life), createNationalRoute({ life, ask: gateway.ask, credentials, nowMs })],
    status: createStatusRoute({ credentials, ask: gateway.ask, words: PHARMACY_WORDS }),
    log: createLogger('pharmacy-gateway', 'silent'),
    nowMs,
    onAnswered: () => undefined,
    isStopping: () => false,
  });
}

type App = ReturnType<typeof start>;
const sell = (app: App, sale: object) => request(app).post('/v1/settlements').send(sale);
const send2102 = (app: App, message: object) => request(app).post('/v1/national').send(message);

describe('POST /v1/settlements of a pharmacy', () => {
  it('pays a sale from the personal account and shows it in the pharmacy’s words', async () => {
    const answer = await sell(start(), SALE);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      outcome: 'settled',
      split: { poolFund: '0.00', account: '50.00', cash: '36.50', accountBalanceAfter: '0.00' },
      drugs: [
        { position: '1', drugCode: 'X-METFORMIN', packs: '2' },
        { position: '2', fullySelfPaid: '30.00' },
      ],
    });
    expect(answer.body).not.toHaveProperty('lines');
  });

  it('names wrong fields in the pharmacy’s words', async () => {
    const [first] = SALE.drugs;
    const wrong = { ...SALE, pharmacyCode: 'H11010100001', drugs: [{ ...first, price: '56.52' }] };
    const code = await sell(start(), wrong);
    expect(code.body).toMatchObject({
      issues: [{ path: '/pharmacyCode' }, { path: '/drugs/0/price' }, { path: '/total' }],
    });
    const price = await sell(start(), { ...wrong, pharmacyCode: PHARMACY });
    expect(price.body).toMatchObject({ issues: [{ path: '/drugs/0/price' }, { path: '/total' }] });
  });

  it('tells a sale as it was told before, and where its money is now', async () => {
    const app = start();
    const sold = await sell(app, SALE);
    const { claimId } = sold.body as { readonly claimId: string };
    const asked = await request(app).get(`/v1/claims/${claimId}`).set('x-institution-code', PHARMACY);
    expect(asked.text).toContain(sold.text.slice(0, -1));
    expect(asked.body).toMatchObject({ now: { state: 'settled' } });
  });
});

describe('national transaction 2102', () => {
  it('settles, whether fields come as numbers or as text', async () => {
    const answer = await send2102(start(), MESSAGE_2102);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      infcode: 0,
      inf_refmsgid: '360100202603021000000000000002',
      refmsg_time: '20260302100000000',
      err_msg: '',
      output: {
        setlinfo: {
          setl_id: '360100202603021000000000000002',
          medins_setl_id: MESSAGE_2102.msgid,
          psn_type: '11',
          psn_name: '',
          setl_time: '2026-03-02 10:00:00',
          medfee_sumamt: 86.5,
          fulamt_ownpay_amt: 30,
          inscp_scp_amt: 56.5,
          fund_pay_sumamt: 0,
          acct_pay: 50,
          psn_cash_pay: 36.5,
          balc: 0,
        },
        setldetail: [{ fund_pay_type: '310201', fund_payamt: 50 }],
        detlcutinfo: [
          { feedetl_sn: '1', cnt: 2, chrgitm_lv: '1', inscp_scp_amt: 56.5, pric_uplmt_amt: 999_999 },
          { feedetl_sn: '2', cnt: 1.5, chrgitm_lv: '3', fulamt_ownpay_amt: 30 },
        ],
      },
    });
  });

  it('gives a repeat the original answer, whoever sends it and when', async () => {
    const app = start();
    const first = await send2102(app, MESSAGE_2102);
    const again = await send2102(app, { ...MESSAGE_2102, inf_time: '2026-03-02 10:00:09', opter: '8', sign_no: 'x' });
    expect(again.body).toEqual(first.body);
    expect(again.headers).toMatchObject({ 'x-repeated-answer': 'true' });
  });

  it('refuses the same msgid with another invoice', async () => {
    const app = start();
    await send2102(app, MESSAGE_2102);
    const input = { ...MESSAGE_2102.input, druginfo: { ...DRUG_INFO, invono: '9' } };
    const other = await send2102(app, { ...MESSAGE_2102, input });
    expect(other.body).toMatchObject({ infcode: -2, err_code: 'DUP_MSGID_DIFF_BODY', differing_groups: ['rest'] });
  });

  it('names all wrong fields at once', async () => {
    const druginfo = { ...DRUG_INFO, med_type: '11', medfee_sumamt: '1e3', psn_no: '' };
    const answer = await send2102(start(), {
      ...MESSAGE_2102,
      infver: 2,
      input: { ...MESSAGE_2102.input, druginfo },
    });
    expect(answer.status).toBe(422);
    const body = answer.body as { readonly issues: readonly { readonly path: string }[] };
    expect(body).toMatchObject({ infcode: -2, err_code: 'ENVELOPE_INVALID', outcome: 'refused', output: {} });
    expect(body.issues.map(({ path }) => path).sort()).toEqual([
      '/infver',
      '/input/druginfo/med_type',
      '/input/druginfo/medfee_sumamt',
      '/input/druginfo/psn_no',
    ]);
  });

  it('names drugs that do not go together beside fields that are wrong by themselves', async () => {
    const [drug] = MESSAGE_2102.input.drugdetail;
    const drugdetail = [drug, { ...drug, pric: 100_000 }];
    const input = { ...MESSAGE_2102.input, drugdetail };
    const pathsOf = async (message: object) => {
      const answer = await send2102(start(), message);
      return (answer.body as { readonly issues: readonly { readonly path: string }[] }).issues.map(({ path }) => path);
    };
    const together = [
      '/input/drugdetail/1/feedetl_sn',
      '/input/drugdetail/1/det_item_fee_sumamt',
      '/input/druginfo/medfee_sumamt',
    ];
    expect(await pathsOf({ ...MESSAGE_2102, infver: 2, input })).toEqual(['/infver', ...together]);
    expect(await pathsOf({ ...MESSAGE_2102, mdtrtarea_admvs: '360100', input })).toEqual([
      '/mdtrtarea_admvs',
      ...together,
    ]);
  });

  it('refuses a treating place outside the pharmacy’s province', async () => {
    const answer = await send2102(start(), { ...MESSAGE_2102, mdtrtarea_admvs: '360100' });
    expect(answer.body).toMatchObject({ err_code: 'ENVELOPE_INVALID', issues: [{ path: '/mdtrtarea_admvs' }] });
  });

  it('takes the usual misspelling of the treating place', async () => {
    const { mdtrtarea_admvs, ...rest } = MESSAGE_2102;
    const answer = await send2102(start(), { ...rest, mdtrtarea_admdvs: mdtrtarea_admvs });
    expect(answer.body).toMatchObject({ infcode: 0 });
  });

  it('asks for the card’s code when a social security card was shown', async () => {
    const input = { ...MESSAGE_2102.input, druginfo: { ...DRUG_INFO, mdtrt_cert_type: '03' } };
    const answer = await send2102(start(), { ...MESSAGE_2102, input });
    expect(answer.body).toMatchObject({ infcode: -2, err_code: 'ELIG_CARD_SN_REQUIRED' });
  });

  it('says -1 and where to ask when the outcome is not known', async () => {
    const answer = await send2102(
      start(() => Promise.resolve({ kind: 'unknown' })),
      MESSAGE_2102,
    );
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({ infcode: -1, err_code: 'OUTCOME_UNKNOWN', outcome: 'unknown' });
    expect((answer.body as { readonly status_address: string }).status_address).toMatch(/^\/v1\/claims\/36-/);
  });

  it('answers what is no message in the envelope too', async () => {
    const answer = await request(start()).post('/v1/national').set('content-type', 'text/plain').send('2102');
    expect(answer.status).toBe(415);
    expect(answer.body).toMatchObject({ infcode: -2, err_code: 'CONTENT_TYPE_NOT_JSON' });
  });

  it('keeps err_msg within 200 characters', async () => {
    const answer = await send2102(start(), { infno: '2102' });
    expect((answer.body as { readonly err_msg: string }).err_msg.length).toBeLessThanOrEqual(200);
  });
});
