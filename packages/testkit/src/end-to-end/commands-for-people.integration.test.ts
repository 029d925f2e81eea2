import { createTopics, encodeCommand, encodeDecision, topicSettings } from '@medclear/contracts';
import { CONTENT_GROUPS, fen, trusted } from '@medclear/domain';
import type { ContentHashes } from '@medclear/domain';
import { createKafka, createTopicAdmin, genesisPosition, hashRecord } from '@medclear/platform';
import { appendRaw } from './append-raw';
import { findPerson } from './find-person';
import { openCounter } from './open-counter';
import type { Counter } from './open-counter';
import { BEIJING, JIANGXI } from './places';
import { runCli } from './run-cli';
import type { CliRun } from './run-cli';
import { pieceOf } from './tills';
import { untilFinal } from './until-final';

const LONG_MS = 180_000;

describe('what people ask on the command line, of a running house', () => {
  let counter: Counter | undefined;
  let claimId = '';
  const opened = (): Counter => {
    if (counter === undefined) throw new Error('the house has not been opened');
    return counter;
  };
  const medclear = (...args: readonly string[]): Promise<CliRun> => {
    const { house } = opened();
    const { kafkaBrokers, redisUrl } = house.stack.addresses;
    const { services, topicPrefix } = house;
    return runCli(args, {
      KAFKA_BROKERS: kafkaBrokers,
      REDIS_URL: redisUrl,
      TOPIC_PREFIX: topicPrefix,
      CLEARING_URL: services.clearing.url,
      SETTLEMENT_OPS_URL: services.settlement.map(({ opsUrl }) => opsUrl).join(','),
    });
  };
  const told = async (...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> =>
    JSON.parse((await medclear(...args, '--json')).text) as Readonly<Record<string, unknown>>;

  beforeAll(async () => {
    counter = await openCounter({ name: 'people', redisDatabase: 53, provinces: [BEIJING, JIANGXI], people: 60 });
    const { house, tills } = counter;
    const bill = tills.bill(findPerson(house, { province: JIANGXI }), [pieceOf('S-CT-CHEST', '220.00')]);
    const settled = await untilFinal(() => tills.sendBill(bill));
    claimId = String(settled.body['claimId']);
    await tills.sendBill(bill);
  }, LONG_MS);
  afterAll(() => counter?.close());

  it(
    'tells the whole story of a claim: route, log, decisions, postings, and what the institution was told',
    async () => {
      const deadlineMs = Date.now() + 20_000;
      let story = await told('explain', claimId);
      while ((story['receipts'] as unknown[]).length < 2 && Date.now() < deadlineMs)
        story = await told('explain', claimId);
      expect(story).toMatchObject({
        claimId,
        route: { kind: 'answered', answer: '36' },
        told: 'told',
        commands: [
          { kind: 'settle', isDecided: true },
          { kind: 'settle', isDecided: true },
        ],
        decisions: [{ outcome: { kind: 'settled' } }, { outcome: { kind: 'repeated' } }],
        receipts: [
          { outcome: 'settled', isRepeat: false, gateway: 'hospital-gateway-0' },
          { outcome: 'settled', isRepeat: true },
        ],
      });
      const { answer } = story['postings'] as { readonly answer: readonly { readonly amountFen: number }[] };
      expect(answer.length).toBeGreaterThan(0);
      const { text, exitCode } = await medclear('explain', claimId);
      expect(exitCode).toBe(0);
      for (const part of [
        'the gateways sent it to province 36',
        'settled: funds',
        'a repeat of command',
        'told settled',
        '36 payable',
      ])
        expect(text).toContain(part);
    },
    LONG_MS,
  );

  it(
    'says of a claim that nobody knows that nothing is written down',
    async () => {
      const { exitCode, text } = await medclear('explain', '36-aaaaaaaaaaaaaaaaaaaaaaaaaa');
      expect([exitCode, text.includes('nothing is written down'), text.includes('told unknown')]).toEqual([
        1,
        true,
        true,
      ]);
    },
    LONG_MS,
  );

  it(
    'verifies a province that serves, and rebuilds it only when nobody owns it',
    async () => {
      const { house } = opened();
      expect(await told('verify', '36')).toMatchObject({ isSound: true, findings: [] });
      const refused = await medclear('rebuild', '36', '--replace', 'anna');
      expect([refused.exitCode, refused.text]).toEqual([1, expect.stringContaining('has an owner')]);
      await Promise.all(house.services.settlement.map((service) => service.stop()));
      const kept = await medclear('rebuild', '36');
      expect([kept.exitCode, kept.text]).toEqual([1, expect.stringContaining('--replace')]);
      const rebuilt = await medclear('rebuild', '36', '--replace', 'anna');
      expect([rebuilt.exitCode, rebuilt.text]).toEqual([0, expect.stringContaining('in the name of anna')]);
      const report = await told('verify', '36');
      expect(report).toMatchObject({ isSound: true });
      expect(rebuilt.text).toContain(report['storeDigest']);
      await house.redis.hincrby('{36}:fund:employee-pool', 'available_fen', 1);
      const { exitCode, text } = await medclear('verify', '36');
      expect([exitCode, text]).toEqual([1, expect.stringContaining('WRONG: fund:employee-pool')]);
      await house.redis.hincrby('{36}:fund:employee-pool', 'available_fen', -1);
      await Promise.all(house.services.settlement.map((service) => service.start()));
    },
    LONG_MS,
  );

  it(
    'lists and shows a record that nobody could read, and does not replay what is still unreadable',
    async () => {
      const { house } = opened();
      const topic = createTopics(house.topicPrefix).commands(JIANGXI);
      const offset = await appendRaw(house.stack.addresses.kafkaBrokers, topic, Buffer.from('rubbish'));
      const { tills } = opened();
      await untilFinal(() =>
        tills.sendBill(tills.bill(findPerson(house, { province: JIANGXI, nth: 1 }), [pieceOf('S-CT-CHEST', '9.00')])),
      );
      expect(await told('parked', 'list', '36')).toMatchObject([
        { commandOffset: offset, kind: 'parked', reason: 'bad-magic' },
      ]);
      const shown = await medclear('parked', 'show', '36', String(offset));
      expect(shown.text).toContain(Buffer.from('rubbish').toString('hex'));
      const replayed = await medclear('parked', 'replay', '36', String(offset));
      expect([replayed.exitCode, replayed.text]).toEqual([
        1,
        expect.stringContaining('it still cannot be read: bad-magic'),
      ]);
    },
    LONG_MS,
  );

  it(
    'replays once what can be read by now, and says of a claim without receipts that telling is unknown',
    async () => {
      const { kafkaBrokers } = opened().house.stack.addresses;
      const topicPrefix = `${opened().house.topicPrefix}-mended`;
      await writeOldProvince(kafkaBrokers, topicPrefix);
      const place = ['--topic-prefix', topicPrefix];
      const replay = () => medclear('parked', 'replay', '36', '0', '--operator', 'anna', ...place);
      const first = await replay();
      expect([first.exitCode, first.text]).toEqual([0, 'Appended again as command 2: add-fund-quota\n']);
      const again = await replay();
      expect([again.exitCode, again.text]).toEqual([1, expect.stringContaining('replayed already, as command 2')]);
      expect(await told('explain', OLD_CLAIM, ...place)).toMatchObject({
        told: 'told-unknown',
        decisions: [{ commandOffset: 1, outcome: { kind: 'refused' } }],
      });
    },
    LONG_MS,
  );
});

const OLD_CLAIM = '36-bbbbbbbbbbbbbbbbbbbbbbbbbb';

/** A log whose first record could not be read when it was decided, and whose second was refused before there were receipts. */
async function writeOldProvince(kafkaBrokers: string, topicPrefix: string): Promise<void> {
  const topics = createTopics(topicPrefix);
  const [commands, decisions] = [topics.commands(JIANGXI), topics.decisions(JIANGXI)];
  const admin = createTopicAdmin(createKafka({ brokers: kafkaBrokers.split(','), clientId: 'test' }));
  await admin.start();
  await admin.ensure([commands, decisions].map(topicSettings));
  await admin.stop();
  await appendRaw(
    kafkaBrokers,
    commands,
    encodeCommand({ kind: 'add-fund-quota', fund: 'employee-pool', amountFen: fen(5) }),
  );
  await appendRaw(kafkaBrokers, commands, Buffer.from(OLD_CLAIM));
  const parked = encodeDecision(
    { commandOffset: 0, clockMs: 1, reply: null, outcome: { kind: 'parked', reason: 'does-not-decode' } },
    genesisPosition(decisions).hash,
  );
  const outcome = {
    kind: 'refused',
    act: 'settle',
    claimId: trusted.claimId(OLD_CLAIM),
    personId: trusted.personId('0'.repeat(32)),
    facts: {
      institutionCode: trusted.institutionCode('H11010100001'),
      treatmentRegion: trusted.regionCode('110101'),
      insuredRegion: trusted.regionCode('360100'),
      business: 'outpatient',
      visitDate: trusted.businessDate('2026-03-02'),
    },
    contentHashes: Object.fromEntries(
      CONTENT_GROUPS.map((group) => [group, '0'.repeat(16)]),
    ) as unknown as ContentHashes,
    refusal: { code: 'FUND_SHORT', detail: null },
  } as const;
  const refused = encodeDecision({ commandOffset: 1, clockMs: 2, reply: null, outcome }, hashRecord(parked));
  await appendRaw(kafkaBrokers, decisions, parked);
  await appendRaw(kafkaBrokers, decisions, refused);
}
