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
import type { GatewayAnswer, SubmitAndAwait } from '@medclear/gateway-kit';
import { createLogger } from '@medclear/platform';
import request from 'supertest';
import { createHospitalRoutes } from './routes';

/** 2026-03-02 10:00 in UTC+8. */
const NOW_MS = Date.UTC(2026, 2, 2, 2);
const nowMs = (): number => NOW_MS;
const PERSON_NUMBER = 'SYN36000001';

const BILL = {
  messageId: 'H11010100001202603021000000001',
  institutionCode: 'H11010100001',
  insuredRegion: '360100',
  personNumber: PERSON_NUMBER,
  visitDate: '2026-03-02',
  credential: { kind: 'e-voucher' },
  useAccount: true,
  hospitalLevel: 2,
  total: '550.00',
  lines: [
    { lineNumber: '1', itemCode: 'X-METFORMIN', quantity: '2', unitPrice: '25', amount: '50.00' },
    { lineNumber: '2', itemCode: 'X-CEFTRIAXONE', quantity: '1', unitPrice: '500.00', amount: '500.00' },
  ],
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
    openingAccountFen: fen(10_000),
  });
  gateway.register({
    kind: 'open-region-pair',
    insuredRegion,
    treatmentRegion: trusted.regionCode('110101'),
    business: 'outpatient',
    openFrom: startsOn,
    openUntil: null,
  });
  gateway.register({ kind: 'add-fund-quota', fund: 'employee-pool', amountFen: fen(1_000_000) });
  return gateway;
}

function start(submit?: SubmitAndAwait) {
  const gateway = registered();
  const credentials = createDevelopmentCredentials();
  const answered: GatewayAnswer[] = [];
  const life = createClaimLife(
    { ...gateway, submit: submit ?? gateway.submit },
    {
      credentials,
      keys: DEVELOPMENT_KEYS,
      vouchers: createDevelopmentVouchers(),
      catalogueOf,
    },
  );
  const app = createGatewayApp({
    messages: createHospitalRoutes(life),
    status: createStatusRoute({ credentials, ask: gateway.ask }),
    log: createLogger('hospital-gateway', 'silent'),
    nowMs,
    onAnswered: ({ answer }) => void answered.push(answer),
    isStopping: () => false,
  });
  return { app, answered };
}

type Started = ReturnType<typeof start>;
const send = ({ app }: Started, bill: object) => request(app).post('/v1/settlements').send(bill);
const ask = ({ app }: Started, claimId: string) =>
  request(app).get(`/v1/claims/${claimId}`).set('x-institution-code', BILL.institutionCode);

describe('POST /v1/settlements of a hospital', () => {
  it('settles a bill and shows who pays what, line by line', async () => {
    const answer = await send(start(), BILL);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      outcome: 'settled',
      totals: { total: '550.00', advanceSelfPay: '50.00', inScope: '500.00' },
      split: { deductible: '300.00', poolRate: '0.6', poolFund: '120.00', person: '430.00', account: '100.00' },
      lines: [
        { lineNumber: '1', quantity: '2', inScope: '50.00' },
        { lineNumber: '2', advanceSelfPay: '50.00' },
      ],
    });
  });

  it('answers a repeat byte for byte and marks it in a header', async () => {
    const started = start();
    const first = await send(started, BILL);
    const again = await send(started, { ...BILL, total: '550.0', somethingNew: 1 });
    expect(again.text).toBe(first.text);
    expect(first.headers).not.toHaveProperty('x-repeated-answer');
    expect(again.headers).toMatchObject({ 'x-repeated-answer': 'true' });
  });

  it('refuses the same id with other content and names what differs', async () => {
    const started = start();
    await send(started, BILL);
    const other = await send(started, { ...BILL, useAccount: false, visitDate: '2026-03-01' });
    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({ code: 'DUP_MSGID_DIFF_BODY', differingGroups: ['dates', 'accountUse'] });
  });

  it('refuses the same id for another insured province', async () => {
    const started = start();
    await send(started, BILL);
    const other = await send(started, { ...BILL, insuredRegion: '110100' });
    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({ code: 'ROUTE_MISMATCH' });
  });

  it('gives a refusal with its reason in both languages, who can act and what to do next', async () => {
    const answer = await send(start(), { ...BILL, personNumber: 'SYN36999999' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      outcome: 'refused',
      code: 'ELIG_PERSON_NOT_FOUND',
      actor: 'institution',
      message: { zh: '未查到参保人' },
      nextStep: { en: 'check the credential and the insured place' },
    });
  });

  it('names all wrong fields at once with their paths', async () => {
    const line = { ...BILL.lines[0], amount: '-1.00', quantity: '0' };
    const wrong = { ...BILL, insuredRegion: '990000', total: 240, visitDate: '2026-02-30', lines: [line] };
    const answer = await send(start(), { ...wrong, messageId: undefined, credential: { kind: 'smile' } });
    expect(answer.status).toBe(422);
    const body = answer.body as { readonly code: string; readonly issues: readonly { readonly path: string }[] };
    expect(body.code).toBe('ENVELOPE_INVALID');
    expect(body.issues.map(({ path }) => path).sort()).toEqual([
      '/credential/kind',
      '/insuredRegion',
      '/lines/0/amount',
      '/lines/0/quantity',
      '/messageId',
      '/total',
      '/visitDate',
    ]);
  });

  it('refuses lines that are not quantity times price, or stand twice', async () => {
    const [first, second] = BILL.lines;
    const lines = [first, { ...second, lineNumber: '1', amount: '500.02' }];
    const answer = await send(start(), { ...BILL, lines });
    expect(answer.body).toMatchObject({
      code: 'ENVELOPE_INVALID',
      issues: [{ path: '/lines/1/lineNumber' }, { path: '/lines/1/amount' }, { path: '/total' }],
    });
  });

  it('names lines and days that do not go together beside fields that are wrong by themselves', async () => {
    const [first, second] = BILL.lines;
    const lines = [first, { ...second, lineNumber: '1' }, { ...second, lineNumber: '3', amount: '1.00' }];
    const pathsOf = async (change: object) => {
      const answer = await send(start(), { ...BILL, lines, ...change });
      return (answer.body as { readonly issues: readonly { readonly path: string }[] }).issues.map(({ path }) => path);
    };
    const together = ['/lines/1/lineNumber', '/lines/2/amount', '/total'];
    expect(await pathsOf({ personNumber: 7 })).toEqual(['/personNumber', ...together]);
    expect(await pathsOf({ personNumber: 7, care: 'chronic' })).toEqual(['/personNumber', '/diseaseCode', ...together]);
    expect(await pathsOf({ care: 'inpatient' })).toEqual(['/admittedOn', '/dischargedOn', ...together]);
    expect(await pathsOf({ visitDate: 'today', care: 'inpatient' })).toEqual(['/visitDate', ...together]);
    expect(await pathsOf({ total: '1e3' })).toEqual(['/total', ...together.slice(0, 2)]);
  });

  it('refuses a total that is not the sum of the lines', async () => {
    const answer = await send(start(), { ...BILL, total: '550.01' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'AMT_DETAIL_SUM', issues: [{ path: '/total' }] });
  });

  it('refuses a caller that is another institution than the message says', async () => {
    const { app } = start();
    const answer = await request(app).post('/v1/settlements').set('x-institution-code', 'H11010100002').send(BILL);
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'INSTITUTION_NOT_AUTHENTICATED' });
  });

  it('says where to ask when the outcome is not known', async () => {
    const answer = await send(
      start(() => Promise.resolve({ kind: 'unknown' })),
      BILL,
    );
    expect(answer.status).toBe(202);
    const { claimId } = answer.body as { readonly claimId: string };
    expect(answer.body).toMatchObject({ outcome: 'unknown', statusAddress: `/v1/claims/${claimId}` });
    expect(answer.headers).toMatchObject({ location: `/v1/claims/${claimId}` });
  });

  it('says when to come back after a refusal that had no effect', async () => {
    const overloaded = { kind: 'refused', code: 'SERVICE_OVERLOADED', detail: null } as const;
    const answer = await send(
      start(() => Promise.resolve(overloaded)),
      BILL,
    );
    expect(answer.status).toBe(503);
    expect(answer.headers).toHaveProperty('retry-after');
  });
});

describe('a request that is no message', () => {
  const post = (type: string, body: string) => {
    const { app } = start();
    return request(app).post('/v1/settlements').set('content-type', type).send(body);
  };

  it.each([
    { what: 'not JSON', body: '{"a":', status: 400, code: 'BODY_NOT_JSON' },
    { what: 'nothing', body: '', status: 400, code: 'BODY_NOT_JSON' },
    { what: 'too deep', body: '['.repeat(200) + ']'.repeat(200), status: 400, code: 'BODY_TOO_DEEP' },
    { what: 'over 1 MB', body: `"${'a'.repeat(1024 * 1024)}"`, status: 413, code: 'BODY_TOO_LARGE' },
    { what: 'another content type', type: 'text/xml', body: '<a/>', status: 415, code: 'CONTENT_TYPE_NOT_JSON' },
    {
      what: 'another encoding',
      type: 'application/json; charset=gbk',
      body: '{}',
      status: 415,
      code: 'CONTENT_TYPE_NOT_JSON',
    },
  ])('is told so: $what', async ({ type = 'application/json', body, status, code }) => {
    const answer = await post(type, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ outcome: 'refused', code });
  });

  it.each(['[]', '"text"', 'null', '1'])('is told which fields it lacks: %s', async (body) => {
    expect((await post('application/json', body)).status).toBe(422);
  });

  it('is told when a compressed body is none', async () => {
    const { app } = start();
    const answer = await request(app)
      .post('/v1/settlements')
      .set({ 'content-type': 'application/json', 'content-encoding': 'gzip' })
      .send('{}');
    expect(answer.status).toBe(400);
  });

  it.each([
    ['get', '/v1/settlements', 405],
    ['post', '/v1/claims/36-abc', 405],
    ['get', '/v2', 404],
    ['get', '/v1/claims/%ff', 404],
  ] as const)('%s %s is answered with %i', async (method, path, status) => {
    const { app } = start();
    const answer = await request(app)[method](path);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('node_modules');
  });

  it('never shows a stack trace, even of a fault', async () => {
    const started = start(() => Promise.reject(new Error('a secret of the inside')));
    const answer = await send(started, BILL);
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject({ code: 'GATEWAY_FAULT' });
    expect(answer.text).not.toMatch(/secret|node_modules|\bat /);
  });
});

describe('GET /v1/claims/{id}', () => {
  it('tells a settled claim as it was told before, and where its money is now', async () => {
    const started = start();
    const first = await send(started, BILL);
    const asked = await ask(started, (first.body as { readonly claimId: string }).claimId);
    expect(asked.status).toBe(200);
    const now = { state: 'settled', nextStep: { zh: '请打印结算单；退还款项请办理退费' } };
    expect(asked.body).toMatchObject({ ...(first.body as object), now });
    expect(asked.text).toContain(first.text.slice(0, -1));
  });

  it('tells a refused claim as the answer to the question', async () => {
    const started = start();
    const first = await send(started, { ...BILL, personNumber: 'SYN36999999' });
    const asked = await ask(started, (first.body as { readonly claimId: string }).claimId);
    expect(asked.status).toBe(200);
    expect(asked.text).toBe(first.text);
  });

  it('does not take what nobody knows for a refusal', async () => {
    const asked = await ask(start(), '36-abcdefghijklmnopqrstuvwxyz');
    expect(asked.status).toBe(404);
    expect(asked.body).toMatchObject({ code: 'CLAIM_UNKNOWN' });
  });

  it('refuses what is no claim id, and callers that say nothing of themselves', async () => {
    expect((await ask(start(), 'claim')).status).toBe(400);
    expect((await request(start().app).get('/v1/claims/36-abcdefghijklmnopqrstuvwxyz')).status).toBe(401);
  });
});
