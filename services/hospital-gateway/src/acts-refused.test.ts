import type { SubmissionOutcome, SubmitAndAwait } from '@medclear/gateway-kit';
import { actOf, BILL, HOSPITAL, openCounter } from './testing/hospital-counter.suite';
import type { HospitalCounter } from './testing/hospital-counter.suite';

const NOBODY_KNOWS = '36-abcdefghijklmnopqrstuvwxyz';
const OTHER_HOSPITAL = 'H11010100002';

interface Stand {
  readonly held: string;
  readonly settled: string;
  readonly partlyRefunded: string;
}

/** Three claims: the settlements come before the hold, which would end with the next one. */
async function stand(counter: HospitalCounter): Promise<Stand> {
  const settle = async (messageId: string) =>
    (await counter.post('/v1/settlements', { ...BILL, messageId })).body.claimId;
  const [settled, partlyRefunded] = [await settle('SETTLED'), await settle('PARTLY')];
  await counter.post(`/v1/settlements/${partlyRefunded}/refunds`, actOf('R-0', { lineNumbers: ['1'] }));
  const { body } = await counter.post('/v1/holds', { ...BILL, messageId: 'HELD' });
  return { settled, partlyRefunded, held: body.claimId };
}

interface Refused {
  readonly what: string;
  readonly path: (of: Stand) => string;
  readonly act?: object;
  readonly told: readonly [status: number, code: string];
}

const capture = ({ held }: Stand): string => `/v1/holds/${held}/capture`;
const refund = ({ settled }: Stand): string => `/v1/settlements/${settled}/refunds`;

const REFUSED: readonly Refused[] = [
  {
    what: 'a capture of a line that is not held',
    path: capture,
    act: { lineNumbers: ['1', '9'] },
    told: [422, 'LINE_NOT_HELD'],
  },
  {
    what: 'a capture that names a line twice',
    path: capture,
    act: { lineNumbers: ['1', '1'] },
    told: [422, 'LINE_TWICE'],
  },
  { what: 'a capture of no lines', path: capture, act: { lineNumbers: [] }, told: [422, 'ENVELOPE_INVALID'] },
  {
    what: 'a capture of what is settled',
    path: ({ settled }) => `/v1/holds/${settled}/capture`,
    told: [409, 'HOLD_ENDED'],
  },
  {
    what: 'a capture of an id that nobody knows',
    path: () => `/v1/holds/${NOBODY_KNOWS}/capture`,
    told: [404, 'TARGET_UNKNOWN'],
  },
  { what: 'a capture of no claim id', path: () => '/v1/holds/claim/capture', told: [400, 'CLAIM_ID_MALFORMED'] },
  {
    what: 'a capture for another person',
    path: capture,
    act: { personNumber: 'SYN36000002' },
    told: [409, 'NOT_YOUR_CLAIM'],
  },
  {
    what: 'a capture for another province',
    path: capture,
    act: { insuredRegion: '110100' },
    told: [422, 'ENVELOPE_INVALID'],
  },
  {
    what: 'a capture of another institution’s hold',
    path: capture,
    act: { institutionCode: OTHER_HOSPITAL },
    told: [409, 'NOT_YOUR_CLAIM'],
  },
  {
    what: 'a release of what is settled',
    path: ({ settled }) => `/v1/holds/${settled}/release`,
    told: [409, 'HOLD_ENDED'],
  },
  {
    what: 'a release of another institution’s hold',
    path: ({ held }) => `/v1/holds/${held}/release`,
    act: { institutionCode: OTHER_HOSPITAL },
    told: [409, 'NOT_YOUR_CLAIM'],
  },
  {
    what: 'a refund of what is only held',
    path: ({ held }) => `/v1/settlements/${held}/refunds`,
    told: [409, 'NOT_SETTLED'],
  },
  {
    what: 'a refund of a line that was not settled',
    path: refund,
    act: { lineNumbers: ['9'] },
    told: [422, 'LINE_NOT_SETTLED'],
  },
  {
    what: 'a refund that names a line twice',
    path: refund,
    act: { lineNumbers: ['2', '2'] },
    told: [422, 'LINE_TWICE'],
  },
  {
    what: 'a refund of a refunded line',
    path: ({ partlyRefunded }) => `/v1/settlements/${partlyRefunded}/refunds`,
    act: { lineNumbers: ['1'] },
    told: [409, 'LINE_ALREADY_REFUNDED'],
  },
  {
    what: 'a refund of another institution’s settlement',
    path: refund,
    act: { institutionCode: OTHER_HOSPITAL },
    told: [409, 'NOT_YOUR_CLAIM'],
  },
  {
    what: 'a reversal of a refunded settlement',
    path: () => '/v1/reversals',
    act: { originalMessageId: 'PARTLY' },
    told: [409, 'REVERSE_NOT_ALLOWED'],
  },
  {
    what: 'a reversal for another person',
    path: () => '/v1/reversals',
    act: { originalMessageId: 'SETTLED', personNumber: 'SYN36000002' },
    told: [409, 'NOT_YOUR_CLAIM'],
  },
  {
    what: 'an act under the id of its own target',
    path: capture,
    act: { messageId: 'HELD' },
    told: [409, 'DUP_MSGID_DIFF_BODY'],
  },
  {
    what: 'a message id of more than thirteen months ago',
    path: capture,
    act: { messageId: 'H11010100001202412021000000001' },
    told: [422, 'MESSAGE_TOO_OLD'],
  },
];

describe('an act that has no effect', () => {
  it.each(REFUSED)('is refused with what to do next: $what', async ({ path, act = {}, told: [status, code] }) => {
    const counter = openCounter();
    const of = await stand(counter);
    const before = await Promise.all(Object.values(of).map((claimId: string) => counter.ask(claimId)));
    const refused = await counter.post(path(of), actOf('ACT-1', act));
    expect([refused.status, refused.body['code']]).toEqual([status, code]);
    expect(refused.body['nextStep']).toMatchObject({
      zh: expect.any(String) as string,
      en: expect.any(String) as string,
    });
    const after = await Promise.all(Object.values(of).map((claimId: string) => counter.ask(claimId)));
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  });

  it.each([
    ['POST /v1/holds', '/v1/holds', { ...BILL, holdForSeconds: 0, total: '-1.00' }, ['/holdForSeconds', '/total']],
    ['POST /v1/holds for too long', '/v1/holds', { ...BILL, holdForSeconds: 86_401 }, ['/holdForSeconds']],
    ['POST /v1/holds of a second and a half', '/v1/holds', { ...BILL, holdForSeconds: 1.5 }, ['/holdForSeconds']],
    [
      'a capture',
      `/v1/holds/${NOBODY_KNOWS}/capture`,
      { lineNumbers: [1] },
      ['/institutionCode', '/insuredRegion', '/lineNumbers/0', '/messageId', '/personNumber'],
    ],
    ['a release', `/v1/holds/${NOBODY_KNOWS}/release`, actOf('A B'), ['/messageId']],
    [
      'a refund',
      `/v1/settlements/${NOBODY_KNOWS}/refunds`,
      actOf('R', { institutionCode: 'P11010100001' }),
      ['/institutionCode'],
    ],
    ['a reversal', '/v1/reversals', actOf('X'), ['/originalMessageId']],
    ['a quote', '/v1/quotes', { ...BILL, total: '1e3', useAccount: 1 }, ['/total', '/useAccount']],
    ['a quote of an absurd amount', '/v1/quotes', { ...BILL, total: '99999999999.00' }, ['/total']],
  ])('names all wrong fields of %s at once', async (_what, path, message, paths) => {
    const refused = await openCounter().post(path, message);
    expect([refused.status, refused.body['code']]).toEqual([422, 'ENVELOPE_INVALID']);
    const issues = refused.body['issues'] as readonly { readonly path: string }[];
    expect(issues.map((issue) => issue.path).sort()).toEqual(paths);
  });

  it.each(['/v1/holds', '/v1/quotes', '/v1/reversals', `/v1/holds/${NOBODY_KNOWS}/capture`])(
    'is refused when somebody else calls than the message says: %s',
    async (path) => {
      const message = { ...BILL, originalMessageId: 'M-1' };
      const refused = await openCounter().post(path, message, { 'x-institution-code': OTHER_HOSPITAL });
      expect([refused.status, refused.body['code']]).toEqual([401, 'INSTITUTION_NOT_AUTHENTICATED']);
    },
  );
});

describe('every act', () => {
  const PATHS: readonly [string, string, object][] = [
    ['hold', '/v1/holds', BILL],
    ['capture', `/v1/holds/${NOBODY_KNOWS}/capture`, actOf('A')],
    ['release', `/v1/holds/${NOBODY_KNOWS}/release`, actOf('A')],
    ['refund', `/v1/settlements/${NOBODY_KNOWS}/refunds`, actOf('A')],
    ['reversal', '/v1/reversals', actOf('A', { originalMessageId: 'M' })],
  ];
  const answering =
    (outcome: SubmissionOutcome): SubmitAndAwait =>
    () =>
      Promise.resolve(outcome);

  it.each(PATHS)('whose outcome is not known says where to ask: %s', async (_act, path, message) => {
    const told = await openCounter(answering({ kind: 'unknown' })).post(path, message);
    expect([told.status, told.body['outcome']]).toEqual([202, 'unknown']);
    expect(told.headers).toMatchObject({ location: `/v1/claims/${told.body.claimId}` });
  });

  it.each(PATHS)('that could not be sent is known to have had no effect: %s', async (_act, path, message) => {
    const away = { kind: 'refused', code: 'UPSTREAM_DOWN', detail: null } as const;
    const told = await openCounter(answering(away)).post(path, message);
    expect([told.status, told.body['code']]).toEqual([503, 'UPSTREAM_DOWN']);
    expect(told.headers).toHaveProperty('retry-after');
  });

  const REPEATS: readonly [string, (of: Stand) => string, object, object][] = [
    ['capture', capture, { lineNumbers: ['2', '1'] }, { lineNumbers: ['1'] }],
    ['release', ({ held }) => `/v1/holds/${held}/release`, {}, { personNumber: 'SYN36000002' }],
    ['refund', refund, { lineNumbers: ['1'] }, {}],
    ['reversal', () => '/v1/reversals', { originalMessageId: 'SETTLED' }, { originalMessageId: 'HELD' }],
    ['reversal of nothing', () => '/v1/reversals', { originalMessageId: 'NEVER' }, { originalMessageId: 'EVER' }],
    ['refusal', () => `/v1/holds/${NOBODY_KNOWS}/capture`, {}, { lineNumbers: ['1'] }],
  ];
  it.each(REPEATS)('gets the same bytes when it comes again, and a conflict with other content: %s', async (...row) => {
    const [, path, act, other] = row;
    const counter = openCounter();
    const of = await stand(counter);
    const first = await counter.post(path(of), actOf('ACT-1', act));
    const again = await counter.post(path(of), actOf('ACT-1', { ...act, somethingNew: true }));
    expect(again.text).toBe(first.text);
    expect([first.headers['x-repeated-answer'], again.headers['x-repeated-answer']]).toEqual([undefined, 'true']);
    const conflict = await counter.post(path(of), actOf('ACT-1', other));
    expect([conflict.status, conflict.body['code']]).toEqual([409, 'DUP_MSGID_DIFF_BODY']);
  });

  it('of a hold compares its time too', async () => {
    const counter = openCounter();
    const first = await counter.post('/v1/holds', BILL);
    const again = await counter.post('/v1/holds', { ...BILL, holdForSeconds: 1_800 });
    expect(again.text).toBe(first.text);
    const longer = await counter.post('/v1/holds', { ...BILL, holdForSeconds: 3_600 });
    expect(longer.body).toMatchObject({ code: 'DUP_MSGID_DIFF_BODY', differingGroups: ['rest'] });
    const settled = await counter.post('/v1/settlements', BILL);
    expect(settled.body).toMatchObject({ code: 'DUP_MSGID_DIFF_BODY' });
    expect((await counter.ask(first.body.claimId, HOSPITAL)).body).toMatchObject({ outcome: 'held' });
  });
});
