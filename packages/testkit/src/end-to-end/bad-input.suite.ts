import { gzipSync } from 'node:zlib';
import { createTopics } from '@medclear/contracts';
import { createKafka, createTopicAdmin } from '@medclear/platform';
import { postBytes, postMessage } from './call-gateway';
import type { GatewayCall } from './call-gateway';
import { findPerson } from './find-person';
import type { Counter } from './open-counter';
import { JIANGXI } from './places';
import { pieceOf } from './tills';

const JSON_TYPE = 'application/json';
const MIB = 1024 * 1024;
const DEEP = `${'{"a":'.repeat(500)}1${'}'.repeat(500)}`;
const TOO_LARGE = JSON.stringify({ filler: 'a'.repeat(MIB) });
const NOT_UTF8 = Uint8Array.from([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d]);
const WORDS_OF_A_TRACE = /node_modules|\.js:\d+|\.ts:\d+|\n\s+at /;

interface Row {
  readonly what: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly status: number;
  readonly code: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const ROWS: readonly Row[] = [
  { what: 'half a message', body: '{"messageId":', status: 400, code: 'BODY_NOT_JSON' },
  { what: 'nothing', body: '', status: 400, code: 'BODY_NOT_JSON' },
  { what: 'XML', body: '<a/>', status: 400, code: 'BODY_NOT_JSON' },
  { what: 'bytes that are no UTF-8', body: NOT_UTF8, status: 400, code: 'BODY_NOT_JSON' },
  { what: 'more than 1 MB', body: TOO_LARGE, status: 413, code: 'BODY_TOO_LARGE' },
  {
    what: 'a small body that unpacks to more than 1 MB',
    body: new Uint8Array(gzipSync(TOO_LARGE)),
    headers: { 'content-encoding': 'gzip' },
    status: 413,
    code: 'BODY_TOO_LARGE',
  },
  { what: 'a body nested too deeply', body: DEEP, status: 400, code: 'BODY_TOO_DEEP' },
  {
    what: 'another content type',
    body: '{}',
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'CONTENT_TYPE_NOT_JSON',
  },
  {
    what: 'another encoding',
    body: '{}',
    headers: { 'content-type': 'application/json; charset=gbk' },
    status: 415,
    code: 'CONTENT_TYPE_NOT_JSON',
  },
  { what: 'a list', body: '[]', status: 422, code: 'ENVELOPE_INVALID' },
  { what: 'null', body: 'null', status: 422, code: 'ENVELOPE_INVALID' },
  { what: 'an empty object', body: '{}', status: 422, code: 'ENVELOPE_INVALID' },
  { what: 'an object with a prototype', body: '{"__proto__":{"x":1}}', status: 422, code: 'ENVELOPE_INVALID' },
];

type Path = 'hospital /v1/settlements' | 'pharmacy /v1/settlements' | 'pharmacy /v1/national';
const PATHS: readonly Path[] = ['hospital /v1/settlements', 'pharmacy /v1/settlements', 'pharmacy /v1/national'];

/** What is no message, or has wrong fields: answered with what is wrong, and nothing is sent. */
export function describeBadInput(counter: () => Counter): void {
  const urlOf = (path: Path): string => {
    const { hospitalGateway, pharmacyGateway } = counter().house.services;
    const [gateway, route] = path.split(' ');
    return `${gateway === 'hospital' ? hospitalGateway.url : pharmacyGateway.url}${route ?? ''}`;
  };
  const issuePaths = ({ body }: GatewayCall): readonly string[] =>
    (body['issues'] as readonly { readonly path: string }[]).map(({ path }) => path).sort();
  let endsBefore: readonly number[] = [];

  beforeAll(async () => {
    endsBefore = await commandLogEnds(counter());
  });

  describe.each(PATHS)('%s', (path) => {
    it.each(ROWS)('answers $what with $status', async ({ body, headers, status, code }) => {
      const answer = await postBytes(urlOf(path), body, { 'content-type': JSON_TYPE, ...headers });
      const saidCode = path.endsWith('national') ? answer.body['err_code'] : answer.body['code'];
      expect([answer.status, saidCode]).toEqual([status, code]);
      if (path.endsWith('national')) expect(answer.body['infcode']).toBe(-2);
      expect(answer.text).not.toMatch(WORDS_OF_A_TRACE);
    });
  });

  it('names all wrong fields of a bill at once, with their paths', async () => {
    const { tills, house } = counter();
    const bill = tills.bill(findPerson(house, { province: JIANGXI }), [pieceOf('X-METFORMIN', '1.00')]);
    const lines = [{ ...pieceOf('', '1.0000'), quantity: '-1', lineNumber: 7 }];
    const wrong = { ...bill, messageId: 'with blanks', institutionCode: 'P11010090001', hospitalLevel: 4, lines };
    const answer = await postMessage(urlOf('hospital /v1/settlements'), { ...wrong, credential: {}, total: '１.00' });
    expect([answer.status, answer.body['code']]).toEqual([422, 'ENVELOPE_INVALID']);
    expect(issuePaths(answer)).toEqual([
      '/credential/kind',
      '/hospitalLevel',
      '/institutionCode',
      '/lines/0/amount',
      '/lines/0/itemCode',
      '/lines/0/lineNumber',
      '/lines/0/quantity',
      '/messageId',
      '/total',
    ]);
  });

  it('names all wrong fields of a sale at once, with their paths', async () => {
    const { tills, house } = counter();
    const sale = tills.sale(findPerson(house, { province: JIANGXI }), [pieceOf('X-METFORMIN', '1.00')]);
    const wrong = {
      ...sale,
      soldOn: '2026-02-30',
      buyer: { ...sale.buyer, insuredRegion: '36', paysFromAccount: 'yes' },
    };
    const answer = await postMessage(urlOf('pharmacy /v1/settlements'), { ...wrong, drugs: [] });
    expect(answer.status).toBe(422);
    expect(issuePaths(answer)).toEqual(['/buyer/insuredRegion', '/buyer/paysFromAccount', '/drugs', '/soldOn']);
  });

  it('names all wrong fields of a national message at once, with infcode -2', async () => {
    const { tills, house } = counter();
    const purchase = tills.purchase(findPerson(house, { province: JIANGXI }), [pieceOf('X-METFORMIN', '1.00')]);
    const input = JSON.parse(JSON.stringify(purchase.input)) as {
      readonly druginfo: object;
      readonly drugdetail: object[];
    };
    const wrong = { druginfo: { ...input.druginfo, med_type: '11', medfee_sumamt: 1e21 }, drugdetail: [{}] };
    const answer = await postMessage(urlOf('pharmacy /v1/national'), { ...purchase, infver: 'V9', input: wrong });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ infcode: -2, err_code: 'ENVELOPE_INVALID', output: {} });
    expect(issuePaths(answer)).toEqual([
      '/infver',
      '/input/drugdetail/0/cnt',
      '/input/drugdetail/0/det_item_fee_sumamt',
      '/input/drugdetail/0/feedetl_sn',
      '/input/drugdetail/0/med_list_codg',
      '/input/drugdetail/0/pric',
      '/input/druginfo/med_type',
      '/input/druginfo/medfee_sumamt',
    ]);
  });

  it('has sent nothing of all this', async () => {
    expect(await commandLogEnds(counter())).toEqual(endsBefore);
  });

  it('ignores unknown fields', async () => {
    const { tills, house } = counter();
    const bill = tills.bill(findPerson(house, { province: JIANGXI, nth: 11 }), [pieceOf('X-METFORMIN', '2.00')]);
    const first = await tills.sendBill(bill);
    const line = { ...pieceOf('X-METFORMIN', '2.00'), colour: 'blue' };
    const richer = { ...bill, lines: [line], remark: { nested: [1, null, 'text'] } };
    const again = await postMessage(urlOf('hospital /v1/settlements'), richer);
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text]);
  });

  it('settles a bill whose texts no terminal should send, and its repeat gets the same bytes', async () => {
    const { tills, house } = counter();
    const lines = [pieceOf('\u0000\u202e', '2.00', '\ud800'), pieceOf('X-METFORMIN', '1.00', '😀')];
    const bill = tills.bill(findPerson(house, { province: JIANGXI, nth: 12 }), lines);
    const first = await tills.sendBill(bill);
    expect([first.status, first.body['outcome']]).toEqual([200, 'settled']);
    expect((await tills.sendBill(bill)).text).toBe(first.text);
  });
}

async function commandLogEnds({ house }: Counter): Promise<readonly number[]> {
  const brokers = house.stack.addresses.kafkaBrokers.split(',');
  const admin = createTopicAdmin(createKafka({ brokers, clientId: 'log-ends' }));
  const topics = createTopics(house.topicPrefix);
  await admin.start();
  try {
    return await Promise.all(house.provinces.map((province) => admin.endOffset(topics.commands(province))));
  } finally {
    await admin.stop();
  }
}
