import { readFileSync } from 'node:fs';
import { createTopics, DEVELOPMENT_KEYS, derivePersonId } from '@medclear/contracts';
import { readFourBooks } from '../house/read-four-books';
import { makeSyntheticPerson } from '../population/synthetic-person';
import { appendRaw } from './append-raw';
import { findPerson } from './find-person';
import type { Counter } from './open-counter';
import { JIANGXI } from './places';
import { readRawTopics } from './read-raw-topics';
import { pieceOf } from './tills';

/** Names and numbers of made-up senders and certificates; people's own are added. */
const SENT_TEXTS = ['示例收银员', '示例药店', 'SYNTHETIC-VOUCHER', '张三丰（虚构）'];
const UNREADABLE = Buffer.from('{"this is":"no record of ours"}');

/** What must be true of a house after whatever was asked of it. */
export function describeKeepingBooks(counter: () => Counter): void {
  it('parks a record of the command log that nobody can read, and the log goes on', async () => {
    const { tills, house } = counter();
    const { kafkaBrokers } = house.stack.addresses;
    await appendRaw(kafkaBrokers, createTopics(house.topicPrefix).commands(JIANGXI), UNREADABLE);
    const person = findPerson(house, { province: JIANGXI, nth: 13 });
    const next = await tills.sendBill(tills.bill(person, [pieceOf('X-METFORMIN', '3.00')]));
    expect([next.status, next.body['outcome']]).toEqual([200, 'settled']);
    const { journals } = await readFourBooks(house, tills.settled());
    expect(journals.find(({ province }) => province === JIANGXI)?.decisionsByKind.get('parked')).toBe(1);
    const metrics = await metricsOf(house.services.settlement[0]?.opsUrl ?? '');
    expect(metrics).toMatch(/medclear_settlement_parked_records_total\{[^}]*province="36"[^}]*\} 1/);
  });

  it('lets no name, identity number, card number or person number into topics, logs and metrics', async () => {
    const { tills, house } = counter();
    const person = findPerson(house, { province: JIANGXI, nth: 14 });
    const { cardIdentificationCode, identityNumber } = person;
    const credential = { kind: 'social-security-card', cardIdentificationCode };
    const patientName = '张三丰（虚构）';
    const named = {
      ...tills.bill(person, [pieceOf('X-METFORMIN', '4.00')], { credential }),
      patientName,
      identityNumber,
    };
    expect((await tills.sendBill(named)).status).toBe(200);
    const asPersonNumber = tills.bill(person, [pieceOf('X-METFORMIN', '4.00')], { personNumber: identityNumber });
    expect((await tills.sendBill(asPersonNumber)).status).toBe(422);

    const records = await readRawTopics(house.stack.addresses.kafkaBrokers, house.topicPrefix);
    const logs = house.services.all.map(({ logPath }) => readFileSync(logPath));
    const metrics = await Promise.all(house.services.all.map(({ opsUrl }) => metricsOf(opsUrl)));
    const places = {
      topics: Buffer.concat(records.map(({ bytes }) => bytes)),
      logs: Buffer.concat(logs),
      metrics: Buffer.from(metrics.join('\n')),
    };
    const found = Object.entries(places).flatMap(([place, bytes]) =>
      secretsOf(counter())
        .filter((secret) => bytes.includes(secret))
        .map((secret) => `${secret} in ${place}`),
    );
    expect(found).toEqual([]);
    const personId = derivePersonId(DEVELOPMENT_KEYS.person, person.personNumber);
    expect(places.topics.includes(personId)).toBe(true);
    expect(places.logs.includes('"level"')).toBe(true);
    expect(places.metrics.includes('ELIG_CARD_LOST')).toBe(true);
  });

  it('balances to the fen: tills, journal, store and ledger say the same', async () => {
    const { tills, house } = counter();
    const { comparison, journals, ledger, receipts } = await readFourBooks(house, tills.settled());
    expect(receipts.contradictions).toEqual([]);
    expect(receipts.told).toBeGreaterThan(0);
    expect(comparison.funds.filter(({ isEqual }) => !isEqual)).toEqual([]);
    expect(comparison.totalsFen.tills).toBeGreaterThan(0);
    expect(ledger.breakCount).toBe(0);
    expect(journals.map(({ ignoredRecords }) => ignoredRecords)).toEqual([0, 0, 0]);
    const settled = journals.reduce((sum, { settledClaimIds }) => sum + settledClaimIds.size, 0);
    expect(settled).toBe(tills.settled().length);
  });
}

function secretsOf({ house }: Counter): readonly string[] {
  const commands = [...house.seeded.values()].reduce((sum, count) => sum + count, 0);
  const people = Array.from({ length: commands }, (_, index) =>
    makeSyntheticPerson(house.seed, index, house.provinces),
  );
  const numbers = people.flatMap(({ personNumber, identityNumber, cardIdentificationCode }) => [
    personNumber,
    identityNumber,
    cardIdentificationCode,
  ]);
  return [...numbers, ...SENT_TEXTS];
}

async function metricsOf(opsUrl: string): Promise<string> {
  return (await fetch(`${opsUrl}/metrics`)).text();
}
