import { DEVELOPMENT_KEYS, derivePersonId } from '@medclear/contracts';
import { CARE_KINDS, fen, FUND_CODES, trusted } from '@medclear/domain';
import type { Filing } from '@medclear/domain';
import { SYNTHETIC_VOUCHERS } from '@medclear/gateway-kit';
import { linesOfTotals, NO_EXTRAS } from '@medclear/testkit';
import request from 'supertest';
import { startInMemory } from './testing/start-in-memory';

/** 2026-03-12 10:00 in UTC+8. */
const NOW_MS = Date.UTC(2026, 2, 12, 2);
const PERSON_NUMBER = 'SYN36000001';
const personId = derivePersonId(DEVELOPMENT_KEYS.person, PERSON_NUMBER);
const NANCHANG = trusted.regionCode('360100');
const day = trusted.businessDate;
const FROM = day('2020-01-01');

/** 42,000.00 yuan, of which 38,100.00 are in scope. */
const PARTS = {
  fullySelfPaidFen: fen(200_000),
  overLimitFen: fen(100_000),
  advanceSelfPayFen: fen(90_000),
  inScopeFen: fen(3_810_000),
};

const BILL = {
  messageId: 'H11010100001202603121000000001',
  institutionCode: 'H11010100001',
  insuredRegion: NANCHANG,
  personNumber: PERSON_NUMBER,
  care: 'inpatient',
  admittedOn: '2026-03-02',
  dischargedOn: '2026-03-12',
  credential: { kind: 'e-voucher', voucherToken: 'SYN-VOUCHER' },
  useAccount: true,
  hospitalLevel: 3,
  total: '42000.00',
  lines: linesOfTotals(PARTS, 3),
};
const AT_HOME = { institutionCode: 'H36010000001' };
const ONE_DAY = { admittedOn: undefined, dischargedOn: undefined, visitDate: '2026-03-02' };
const CHRONIC = { ...ONE_DAY, care: 'chronic', diseaseCode: 'M01600' };

const REFERRAL: Filing = {
  filingId: 'F1',
  kind: 'referral',
  place: trusted.regionCode('110000'),
  startsOn: FROM,
  endsOn: null,
  filedOn: FROM,
  isValid: true,
};

function start(filings: readonly Filing[] = []) {
  const started = startInMemory(() => NOW_MS);
  const { gateway } = started;
  for (const fund of FUND_CODES) gateway.register({ kind: 'add-fund-quota', fund, amountFen: fen(100_000_000) });
  const relation = { scheme: 'employee', personKind: 'active', residentClass: null, insuredRegion: NANCHANG } as const;
  gateway.register({
    kind: 'register-person',
    personId,
    relations: [{ ...relation, startsOn: FROM, pausesOn: null }],
    cards: [],
    ...NO_EXTRAS,
    openingAccountFen: fen(300_000),
  });
  for (const business of CARE_KINDS) {
    const treatmentRegion = trusted.regionCode('110101');
    const opening = { insuredRegion: NANCHANG, treatmentRegion, business, openFrom: FROM, openUntil: null };
    gateway.register({ kind: 'open-region-pair', ...opening });
  }
  for (const filing of filings) gateway.register({ kind: 'register-filing', personId, filing });
  const qualification = { diseaseCode: 'M01600', startsOn: FROM, endsOn: null };
  gateway.register({ kind: 'qualify-disease', personId, qualification });
  return started.app;
}

const send = (bill: object, filings?: readonly Filing[]) => request(start(filings)).post('/v1/settlements').send(bill);

interface Settled {
  readonly what: string;
  readonly change: object;
  readonly filings?: readonly Filing[];
  readonly place: string;
  readonly split: Readonly<Record<string, string>>;
}

const SETTLED: readonly Settled[] = [
  {
    what: 'a stay at home',
    change: AT_HOME,
    place: 'local',
    split: { remoteShare: '0.00', deductible: '800.00', poolFund: '31705.00', person: '10295.00', cash: '7295.00' },
  },
  {
    what: 'a stay elsewhere after a referral',
    change: {},
    filings: [REFERRAL],
    place: 'referral',
    split: { remoteShare: '3810.00', deductible: '800.00', poolFund: '28466.50', person: '13533.50' },
  },
  {
    what: 'a stay elsewhere that nobody filed',
    change: {},
    place: 'other-temporary',
    split: { remoteShare: '7620.00', poolFund: '25228.00', person: '16772.00' },
  },
  {
    what: 'an emergency elsewhere',
    change: { isEmergency: true },
    place: 'emergency',
    split: { remoteShare: '3810.00', poolFund: '28466.50' },
  },
  {
    what: 'a stay of one who lives elsewhere',
    change: {},
    filings: [{ ...REFERRAL, kind: 'long-term' }],
    place: 'long-term',
    split: { remoteShare: '0.00', poolFund: '31705.00' },
  },
  {
    what: 'a day surgery',
    change: { ...AT_HOME, ...ONE_DAY, care: 'day-surgery' },
    place: 'local',
    split: { deductible: '800.00', poolFund: '31705.00' },
  },
  {
    what: 'a day surgery with its days',
    change: { ...AT_HOME, care: 'day-surgery', dischargedOn: '2026-03-02' },
    place: 'local',
    split: { poolFund: '31705.00' },
  },
  {
    what: 'care for a chronic disease',
    change: { ...AT_HOME, ...CHRONIC },
    place: 'local',
    split: { deductible: '0.00', poolRate: '0.85', poolFund: '32385.00' },
  },
  {
    what: 'an outpatient visit, which the cap of the year limits',
    change: { ...AT_HOME, ...ONE_DAY, care: 'outpatient' },
    place: 'local',
    split: { deductible: '300.00', poolRate: '0.55', poolFund: '2000.00' },
  },
  {
    what: 'a stay of which the hospital bears a part',
    change: { ...AT_HOME, hospitalPart: '505.01' },
    place: 'local',
    split: { poolFund: '31705.00', hospitalPart: '505.01', person: '9789.99' },
  },
];

describe('kinds of care through the hospital gateway', () => {
  it.each(SETTLED)('settles $what', async ({ change, filings, place, split }) => {
    const answer = await send({ ...BILL, ...change }, filings);
    expect(answer.body).toMatchObject({ outcome: 'settled', place, split });
  });

  it('shows every fund and every step with what it has looked at', async () => {
    const answer = await send(BILL, [REFERRAL]);
    expect(answer.body).toMatchObject({
      funds: [
        { fund: 'employee-pool', inScope: '38100.00', limit: '100000.00', amount: '28466.50' },
        { fund: 'personal-account', amount: '3000.00' },
      ],
      warnings: [],
    });
    const { steps } = answer.body as { readonly steps: readonly { readonly rule: string }[] };
    expect(steps.find(({ rule }) => rule === 'REMOTE_SHARE')).toEqual({
      rule: 'REMOTE_SHARE',
      zh: '异地就医先行自付',
      en: 'advance share of a visit outside',
      how: { zh: '计算基数38100.00元，先行自付比例10%', en: 'base 38100.00, share 10 %' },
      inputs: { base: '38100.00', share: '0.1' },
      amount: '3810.00',
      rest: '34290.00',
    });
  });

  it.each([
    [
      'the days of a stay',
      { ...BILL, admittedOn: undefined, dischargedOn: undefined },
      ['/admittedOn', '/dischargedOn'],
    ],
    ['a discharge before the admission', { ...BILL, dischargedOn: '2026-03-01' }, ['/dischargedOn']],
    ['another day of the visit than that of the admission', { ...BILL, visitDate: '2026-03-03' }, ['/visitDate']],
    [
      'the days of a stay in an outpatient visit',
      { ...BILL, care: 'outpatient' },
      ['/visitDate', '/admittedOn', '/dischargedOn'],
    ],
    ['a chronic disease without its code', { ...BILL, ...CHRONIC, diseaseCode: undefined }, ['/diseaseCode']],
    ['another kind of care', { ...BILL, care: 'pharmacy' }, ['/care']],
  ])('names %s', async (_what, bill, paths) => {
    const answer = await send(bill);
    expect(answer.body).toMatchObject({ code: 'ENVELOPE_INVALID', link: 'docs/error-codes.md#envelope-invalid' });
    const { issues } = answer.body as { readonly issues: readonly { readonly path: string }[] };
    expect(issues.map(({ path }) => path)).toEqual(paths);
  });

  it('takes declared parts that are what the catalogue gives', async () => {
    const split = { fullySelfPaid: '2000.00', overLimit: '1000.00', advanceSelfPay: '900.00', inScope: '38100.00' };
    expect((await send({ ...BILL, split })).body).toMatchObject({ outcome: 'settled' });
  });

  it('refuses declared parts that are not, and says what the catalogue gives', async () => {
    const answer = await send({ ...BILL, split: { overLimit: '0.00', inScope: '39100.00' } });
    expect(answer.body).toMatchObject({
      code: 'AMT_SPLIT_MISMATCH',
      issues: [
        { path: '/split/overLimit', en: 'is 1000.00 by the catalogue' },
        { path: '/split/inScope', zh: '目录计算结果为 38100.00' },
      ],
    });
  });

  it('refuses a refund line and says what to do here', async () => {
    const [first] = BILL.lines;
    const back = { ...first, lineNumber: '9', quantity: '-1', amount: '-2000.00' };
    const answer = await send({ ...BILL, lines: [...BILL.lines, back] });
    expect(answer.body).toMatchObject({
      code: 'ENVELOPE_INVALID',
      issues: [
        { path: '/lines/4/quantity', en: expect.stringContaining('takes no refund lines') as string },
        { path: '/lines/4/amount' },
      ],
    });
  });

  it.each([
    ['expired', 'TOKEN_EXPIRED'],
    ['second-check-failed', 'TOKEN_SECOND_CHECK'],
  ] as const)('refuses an e-voucher that is %s', async (state, code) => {
    const answer = await send({ ...BILL, credential: { kind: 'e-voucher', voucherToken: SYNTHETIC_VOUCHERS[state] } });
    expect(answer.body).toMatchObject({ code, outcome: 'refused' });
  });

  it('does not look at a token when something else was shown', async () => {
    const credential = { kind: 'identity-card', voucherToken: SYNTHETIC_VOUCHERS.expired };
    expect((await send({ ...BILL, credential })).body).toMatchObject({ outcome: 'settled' });
  });

  it('takes another token for the same message, and other days of the stay for another one', async () => {
    const app = start();
    const sendTo = (bill: object) => request(app).post('/v1/settlements').send(bill);
    const first = await sendTo(BILL);
    const again = await sendTo({ ...BILL, credential: { kind: 'e-voucher', voucherToken: 'SYN-VOUCHER-2' } });
    expect(again.text).toBe(first.text);
    const other = await sendTo({ ...BILL, dischargedOn: '2026-03-11', isEmergency: true, hospitalPart: '1.00' });
    expect(other.body).toMatchObject({
      code: 'DUP_MSGID_DIFF_BODY',
      differingGroups: ['dates', 'business', 'total'],
    });
  });

  it.each([
    [undefined, '10.00'],
    [true, '10.00'],
    [false, '100.00'],
  ])('splits a limited-use item by whether its use is covered: %p', async (isUseCovered, selfPaid) => {
    const line = { lineNumber: '1', itemCode: 'X-ALBUMIN', quantity: '1', unitPrice: '100', amount: '100.00' };
    const answer = await send({ ...BILL, total: '100.00', lines: [{ ...line, isUseCovered }] });
    const { totals } = answer.body as { readonly totals: Readonly<Record<string, string>> };
    expect([totals['fullySelfPaid'], totals['advanceSelfPay']]).toContain(selfPaid);
  });
});
