import { createTopics } from '@medclear/contracts';
import { waitUntil } from '@medclear/local-stack';
import { createKafka, createTopicAdmin } from '@medclear/platform';
import { readFourBooks } from '../house/read-four-books';
import { appendRaw } from './append-raw';
import { askClaim, postMessage } from './call-gateway';
import { findPerson } from './find-person';
import { openCounter } from './open-counter';
import type { Counter } from './open-counter';
import { BEIJING, GUANGDONG, JIANGXI } from './places';
import { pieceOf } from './tills';
import { untilFinal } from './until-final';

const DEADLINE_MS = 30_000;
const GATEWAY_DEADLINE_MS = 3_000;
/** The marker of the wire, a fingerprint that nobody has, and whatever a later schema may say. */
const OF_A_LATER_SCHEMA = Buffer.concat([Buffer.from([0xc3, 0x01]), Buffer.alloc(8, 7), Buffer.from('later')]);

describe('a house that is interrupted', () => {
  let counter: Counter | undefined;
  const opened = (): Counter => {
    if (counter === undefined) throw new Error('the house has not been opened');
    return counter;
  };

  beforeAll(async () => {
    counter = await openCounter({
      name: 'interruptions',
      redisDatabase: 52,
      provinces: [BEIJING, JIANGXI, GUANGDONG],
      people: 30,
      env: { NODE_ENV: 'development', DEADLINE_MS: String(GATEWAY_DEADLINE_MS) },
    });
  }, 120_000);
  afterAll(() => counter?.close());

  it('gives the original answer to the repeat when the gateway is killed while it waits', async () => {
    const { house, tills } = opened();
    const { hospitalGateway, settlement } = house.services;
    const bill = tills.bill(findPerson(house, { province: JIANGXI }), [pieceOf('X-CEFTRIAXONE', '77.70')]);
    const sent = (await commandLogEnd(opened())) + 1;

    settlement[0]?.signal('SIGSTOP');
    const cut = expect(tills.sendBill(bill)).rejects.toThrow();
    const isLogged = async (): Promise<boolean> => (await commandLogEnd(opened())) === sent;
    await waitUntil({ what: 'the bill is not on the log', deadlineMs: DEADLINE_MS }, isLogged);
    hospitalGateway.crash();
    await cut;
    settlement[0]?.signal('SIGCONT');

    const repeat = await untilFinal(() => tills.sendBill(bill));
    expect([repeat.status, repeat.body['outcome'], repeat.headers.get('x-repeated-answer')]).toEqual([
      200,
      'settled',
      'true',
    ]);
    expect(hospitalGateway.restarts()).toBe(1);
    const { journals } = await readFourBooks(house, tills.settled());
    const jiangxi = journals.find(({ province }) => province === JIANGXI);
    expect([...(jiangxi?.settledClaimIds ?? [])]).toEqual([repeat.body['claimId']]);
  }, 120_000);

  it('keeps the other provinces going while one waits, says that its outcome is unknown, and ends it later', async () => {
    const { house, tills } = opened();
    const { kafkaBrokers } = house.stack.addresses;
    const { hospitalGateway, settlement } = house.services;
    const lines = [pieceOf('X-METFORMIN', '10.00')];
    const topic = createTopics(house.topicPrefix).commands(GUANGDONG);
    const offset = await appendRaw(kafkaBrokers, topic, OF_A_LATER_SCHEMA);
    const stuck = tills.bill(findPerson(house, { province: GUANGDONG }), lines);

    const unknown = await tills.sendBill(stuck);
    expect([unknown.status, unknown.body['code']]).toEqual([202, 'OUTCOME_UNKNOWN']);
    const { claimId } = unknown.body as { readonly claimId: string };
    expect(unknown.body['statusAddress']).toBe(`/v1/claims/${claimId}`);
    const asked = await untilFinal(() => askClaim(hospitalGateway.url, claimId, tills.hospital));
    expect([asked.status, asked.body['code']]).toEqual([404, 'CLAIM_UNKNOWN']);
    const elsewhere = tills.bill(findPerson(house, { province: JIANGXI, nth: 1 }), lines);
    expect((await untilFinal(() => tills.sendBill(elsewhere))).status).toBe(200);

    const place = { province: GUANGDONG, offset };
    const words = [
      { ...place, operator: 'on-call', reason: 'written by a test' },
      { ...place, operator: 'on-call', confirm: true },
      { ...place, operator: 'somebody else', confirm: true },
    ];
    const statuses: number[] = [];
    for (const word of words)
      statuses.push((await postMessage(`${settlement[0]?.opsUrl ?? ''}/ops/quarantine`, word)).status);
    expect(statuses).toEqual([202, 409, 202]);
    const settled = await untilFinal(() => tills.sendBill(stuck));
    expect([settled.status, settled.body['claimId']]).toEqual([200, claimId]);
  }, 120_000);

  it('balances to the fen afterwards', async () => {
    const { house, tills } = opened();
    const { comparison, ledger, receipts } = await readFourBooks(house, tills.settled());
    expect(receipts.contradictions).toEqual([]);
    expect([comparison.isBalanced, ledger.breakCount, tills.settled().length]).toEqual([true, 0, 3]);
  });
});

async function commandLogEnd({ house }: Counter): Promise<number> {
  const brokers = house.stack.addresses.kafkaBrokers.split(',');
  const admin = createTopicAdmin(createKafka({ brokers, clientId: 'log-end' }));
  await admin.start();
  try {
    return await admin.endOffset(createTopics(house.topicPrefix).commands(JIANGXI));
  } finally {
    await admin.stop();
  }
}
