import { DEVELOPMENT_KEYS, derivePersonId, hashCredential } from '@medclear/contracts';
import {
  catalogueOf,
  fen,
  findRegionPolicy,
  formatYuan,
  FUND_CODES,
  judgeEligibility,
  trusted,
} from '@medclear/domain';
import type { PolicyVector, PolicyVectorFile } from '@medclear/domain';
import {
  createClaimLife,
  createDevelopmentCredentials,
  createDevelopmentVouchers,
  createGatewayApp,
  createMemoryGateway,
  createStatusRoute,
  SYNTHETIC_VOUCHERS,
} from '@medclear/gateway-kit';
import { createLogger } from '@medclear/platform';
import { commandsOfFacts, NO_EXTRAS } from '@medclear/testkit';
import request from 'supertest';
import { changeVisit } from '../../../packages/domain/src/eligibility/testing/change-visit';
import care from '../../../packages/domain/src/eligibility/vectors/care.json';
import filing from '../../../packages/domain/src/eligibility/vectors/filing.json';
import usual from '../../../packages/domain/src/eligibility/vectors/usual-visit.json';
import shanghai from '../../../packages/domain/src/policy/vectors/310000.json';
import hangzhou from '../../../packages/domain/src/policy/vectors/330100.json';
import nanchang from '../../../packages/domain/src/policy/vectors/360100.json';
import shenzhen from '../../../packages/domain/src/policy/vectors/440300.json';
import weinan from '../../../packages/domain/src/policy/vectors/610500.json';
import { createNationalRoute, createSaleRoutes } from './routes';

const PERSON_NUMBER = 'SYN36000001';
const personId = derivePersonId(DEVELOPMENT_KEYS.person, PERSON_NUMBER);
const CARD = '360100D1560000050000000000000001';
const PROVINCES = ['11', '31', '33', '36', '44', '61'].map(trusted.provinceCode);
const SINCE = trusted.businessDate('2020-01-01');
const MUCH = fen(100_000_000_000);

function start(day: string) {
  const nowMs = (): number => Date.parse(`${day}T10:00:00+08:00`);
  const gateway = createMemoryGateway({ nowMs, provinces: PROVINCES });
  const credentials = createDevelopmentCredentials();
  const vouchers = createDevelopmentVouchers();
  const life = createClaimLife(gateway, {
    credentials,
    vouchers,
    keys: DEVELOPMENT_KEYS,
    catalogueOf,
  });
  const app = createGatewayApp({
    messages: [...createSaleRoutes(life), createNationalRoute({ life, ask: gateway.ask, credentials, nowMs })],
    status: createStatusRoute({ credentials, ask: gateway.ask }),
    log: createLogger('pharmacy-gateway', 'silent'),
    nowMs,
    onAnswered: () => undefined,
    isStopping: () => false,
  });
  for (const fund of FUND_CODES) gateway.register({ kind: 'add-fund-quota', fund, amountFen: MUCH });
  return { app, gateway };
}

interface Sent {
  readonly region: string;
  readonly insuredRegion: string;
  readonly day: string;
  readonly amount: string;
  readonly change?: object;
}

function message2102({ region, insuredRegion, day, amount, change = {} }: Sent): object {
  return {
    infno: '2102',
    msgid: 'VECTOR',
    mdtrtarea_admvs: region,
    insuplc_admdvs: insuredRegion,
    infver: 'V1.0',
    inf_time: `${day} 10:00:00`,
    fixmedins_code: `P${region}00001`,
    input: {
      druginfo: {
        psn_no: PERSON_NUMBER,
        mdtrt_cert_type: '02',
        begntime: day,
        medfee_sumamt: amount,
        acct_used_flag: '1',
        med_type: '41',
        ...change,
      },
      drugdetail: [
        { feedetl_sn: '1', med_list_codg: 'X-METFORMIN', det_item_fee_sumamt: amount, cnt: '1', pric: amount },
      ],
    },
  };
}

const send = (app: ReturnType<typeof start>['app'], message: object) => request(app).post('/v1/national').send(message);

interface Vector {
  readonly id: string;
  readonly why: string;
  readonly given: object;
}

const ELIGIBILITY = ([...care.cases, ...filing.cases] as readonly Vector[]).filter(
  ({ given }) => changeVisit(usual, given).question.care === 'pharmacy',
);

describe('the golden vectors of eligibility in a pharmacy', () => {
  it.each(ELIGIBILITY)('$id: $why', async ({ given }) => {
    const { question, facts } = changeVisit(usual, given);
    const { treatmentRegion, insuredRegion, eventDate } = question;
    const { app, gateway } = start(question.settledOn);
    const commands = commandsOfFacts(facts, {
      personId,
      institutionCode: trusted.institutionCode(`P${treatmentRegion}00001`),
      insuredRegion,
      treatmentRegion,
      care: 'pharmacy',
      cardIssuerRegion: null,
      hashCard: (card) => hashCredential(DEVELOPMENT_KEYS.person, card),
    });
    for (const command of commands) gateway.register(command);
    const answer = await send(
      app,
      message2102({ region: treatmentRegion, insuredRegion, day: eventDate, amount: '1' }),
    );
    const policy = findRegionPolicy(insuredRegion, eventDate);
    const paid = { ...question, usesPool: policy?.schemes.employee?.care.pharmacy !== 'account-only' };
    const verdict = policy && judgeEligibility(paid, { ...facts, issuer: null, quota: null }, policy.eligibility);
    expect(answer.body).toMatchObject(verdict?.ok === false ? { infcode: -2, err_code: verdict.code } : { infcode: 0 });
  });
});

const FILES = [shanghai, hangzhou, nanchang, shenzhen, weinan] as readonly PolicyVectorFile[];
const SALES = FILES.flatMap(({ region, cases }) =>
  cases.filter(({ given }) => given.care === 'pharmacy').map((vector) => ({ ...vector, region })),
);

function registerBuyer({ gateway }: ReturnType<typeof start>, region: string, { given }: PolicyVector): void {
  const relation = {
    scheme: given.scheme,
    personKind: given.person,
    residentClass: null,
    insuredRegion: trusted.regionCode(region),
  };
  const institutionCode = trusted.institutionCode(`P${region === '440300' ? '440100' : region}00001`);
  const opening = { care: 'pharmacy', openFrom: SINCE, openUntil: null, diseaseCodes: [] } as const;
  gateway.register({ kind: 'open-institution', institutionCode, institution: { openings: [opening] } });
  gateway.register({
    kind: 'register-person',
    personId,
    relations: [{ ...relation, startsOn: SINCE, pausesOn: null }],
    cards: [],
    ...NO_EXTRAS,
    openingAccountFen: fen(given.accountBalanceFen ?? 0),
    openingFamilyFen: fen(given.familyBalanceFen ?? 0),
  });
}

describe('the worked examples of sales in the national interface', () => {
  it.each(SALES)('$id: $why', async ({ region, ...vector }) => {
    const { given, then } = vector;
    const started = start(given.date);
    registerBuyer(started, region, vector);
    const place = region === '440300' ? '440100' : region;
    const amount = formatYuan(fen(given.bill.inScopeFen));
    const change = { acct_used_flag: given.usesAccount === true ? '1' : '0' };
    const message = message2102({ region: place, insuredRegion: region, day: given.date, amount, change });
    const answer = await send(started.app, message);
    if (then.split === null) {
      expect(answer.body).toMatchObject({ infcode: -2, err_code: 'BENEFIT_NOT_DEFINED' });
      return;
    }
    const { accountFen = 0, familyFen = 0, cashFen = 0, personFen = 0 } = then.split;
    expect(answer.body).toMatchObject({
      infcode: 0,
      output: {
        setlinfo: {
          insutype: given.scheme === 'employee' ? '310' : '390',
          psn_part_amt: personFen / 100,
          acct_pay: accountFen / 100,
          acct_mulaid_pay: familyFen / 100,
          psn_cash_pay: cashFen / 100,
        },
      },
    });
  });
});

describe('what a pharmacy may say besides', () => {
  const [example] = nanchang.cases as unknown as readonly [PolicyVector];
  const opened = () => {
    const started = start('2026-03-02');
    registerBuyer(started, '360100', example);
    return started;
  };
  const sent = (change: object) =>
    message2102({ region: '360100', insuredRegion: '360100', day: '2026-03-02', amount: '100', change });

  it.each([
    ['a token that has expired', { mdtrt_cert_type: '01', mdtrt_cert_no: SYNTHETIC_VOUCHERS.expired }, 'TOKEN_EXPIRED'],
    [
      'a token that fails its second check',
      { mdtrt_cert_type: '01', mdtrt_cert_no: SYNTHETIC_VOUCHERS['second-check-failed'] },
      'TOKEN_SECOND_CHECK',
    ],
    ['a card without its code', { mdtrt_cert_type: '03' }, 'ELIG_CARD_SN_REQUIRED'],
    ['a card of an issuer that nobody registered', { mdtrt_cert_type: '03', card_sn: CARD }, 'ELIG_CARD_ISSUER'],
    ['a card code of another form', { mdtrt_cert_type: '03', card_sn: 'CARD' }, 'ENVELOPE_INVALID'],
    ['a chronic disease without its code', { med_type: '14' }, 'ENVELOPE_INVALID'],
    ['a chronic disease nobody recognised', { med_type: '14', dise_codg: 'M01600' }, 'ELIG_DISEASE_NOT_QUALIFIED'],
    ['parts that the catalogue does not give', { inscp_scp_amt: '99' }, 'AMT_SPLIT_MISMATCH'],
    ['a refund', { medfee_sumamt: '-100' }, 'ENVELOPE_INVALID'],
  ])('refuses %s', async (_what, change, code) => {
    const answer = await send(opened().app, sent(change));
    expect(answer.body).toMatchObject({ infcode: -2, err_code: code, err_link: expect.any(String) as string });
  });

  it('pays a sale for a chronic disease from the pool', async () => {
    const { app, gateway } = opened();
    const opening = { care: 'chronic', openFrom: SINCE, openUntil: null, diseaseCodes: ['M01600'] } as const;
    const institutionCode = trusted.institutionCode('P36010000001');
    gateway.register({ kind: 'open-institution', institutionCode, institution: { openings: [opening] } });
    const qualification = { diseaseCode: 'M01600', startsOn: SINCE, endsOn: null };
    gateway.register({ kind: 'qualify-disease', personId, qualification });
    const national = await send(
      app,
      sent({ med_type: '14', dise_codg: 'M01600', inscp_scp_amt: '100', acct_used_flag: '0' }),
    );
    expect(national.body).toMatchObject({
      infcode: 0,
      output: {
        setlinfo: { med_type: '14', hifp_pay: 95, fund_pay_sumamt: 95, pool_prop_selfpay: 0.95 },
        setldetail: [{ fund_pay_type: '310101', setl_proc_info: expect.stringContaining('支付比例95%') as string }],
      },
    });
    const sale = {
      saleId: 'S-1',
      pharmacyCode: institutionCode,
      soldOn: '2026-03-02',
      care: 'chronic',
      diseaseCode: 'M01600',
      buyer: { insuredRegion: '360100', personNumber: PERSON_NUMBER, shown: 'e-voucher', paysFromAccount: false },
      drugs: [{ position: '1', drugCode: 'X-METFORMIN', packs: '1', packPrice: '100', price: '100.00' }],
      total: '100.00',
    };
    const sold = await request(app).post('/v1/settlements').send(sale);
    expect(sold.body).toMatchObject({ outcome: 'settled', funds: [{ fund: 'employee-pool', amount: '95.00' }] });
  });
});
