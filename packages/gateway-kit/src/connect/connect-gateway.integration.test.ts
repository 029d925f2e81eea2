import { randomUUID } from 'node:crypto';
import { createTopics, decodeCommand, encodeReply, readReplyHeaders, toReplyHeaders } from '@medclear/contracts';
import type { Reply } from '@medclear/contracts';
import { fen, trusted } from '@medclear/domain';
import type { SettleCommand } from '@medclear/domain';
import {
  createKafka,
  createLogger,
  createLogProducer,
  createRegistry,
  createTailReader,
  createTopicAdmin,
  fromTheEnd,
} from '@medclear/platform';
import type { LogRecord, Resource } from '@medclear/platform';
import { PLAIN_VISIT } from '../claim/declared-visit';
import { readGatewayConfig } from '../config/gateway-variables';
import { createGatewayMetrics } from '../metrics/create-gateway-metrics';
import { toGatewayAnswer } from '../render/gateway-answer';
import { connectGateway } from './connect-gateway';

const prefix = `gateway-${randomUUID().slice(0, 8)}`;
const topics = createTopics(prefix);
const PROVINCE = trusted.provinceCode('36');
const HOSPITAL = trusted.institutionCode('H11010100001');
const log = createLogger('gateway', 'silent');
const kafka = createKafka({ brokers: [process.env.TEST_KAFKA_BROKERS ?? ''], clientId: 'province' });
const admin = createTopicAdmin(kafka);
const producer = createLogProducer(kafka, 3_000);
const commands: LogRecord[] = [];
let isSilent = false;

/** Stands for a province: refuses each command it sees, says of each question that it knows nothing. */
const province = createTailReader(kafka, admin, {
  topics: [topics.commands(PROVINCE), topics.queries(PROVINCE)],
  name: prefix,
  startOffset: fromTheEnd,
  onRecord: (record) => {
    commands.push(record);
    if (!isSilent) void reply(record);
  },
  onCrash: (cause) => {
    throw cause;
  },
});

function reply({ topic, offset, appendedAtMs, headers }: LogRecord): Promise<unknown> {
  const address = readReplyHeaders(headers);
  if (address === null) throw new Error('a gateway says where to answer');
  const outcome: Reply['outcome'] =
    topic === topics.queries(PROVINCE)
      ? { kind: 'unknown' }
      : { kind: 'refused', refusal: { code: 'FUND_SHORT', detail: null } };
  const answer = { commandOffset: offset, clockMs: appendedAtMs, claimId: null, isRepeat: false, outcome };
  const record = { key: null, value: encodeReply(answer), headers: toReplyHeaders(address) };
  return producer.append([{ topic: address.topic, records: [record] }]);
}

function claimOf(messageId: string): SettleCommand {
  const none = fen(0);
  const hash = '0'.repeat(16);
  const contentHashes = { institution: hash, person: hash, dates: hash, business: hash };
  return {
    kind: 'settle',
    claimId: trusted.claimId(`36-${messageId.padEnd(26, 'a')}`),
    institutionCode: HOSPITAL,
    messageId,
    business: 'outpatient',
    treatmentRegion: trusted.regionCode('110101'),
    insuredRegion: trusted.regionCode('360100'),
    personId: trusted.personId('0'.repeat(32)),
    visitDate: trusted.businessDate('2026-03-02'),
    ...PLAIN_VISIT,
    visitKey: null,
    credentialKind: 'e-voucher',
    cardHash: null,
    cardIssuerRegion: null,
    voucher: 'valid',
    usesAccount: true,
    hospitalLevel: 2,
    totals: { totalFen: none, fullySelfPaidFen: none, overLimitFen: none, advanceSelfPayFen: none, inScopeFen: none },
    lines: [],
    contentHashes: { ...contentHashes, total: hash, lines: hash, accountUse: hash, rest: hash },
  };
}

const redisUrl = new URL(process.env.TEST_REDIS_URL ?? '');
redisUrl.pathname = '/10';
const config = readGatewayConfig({
  KAFKA_BROKERS: process.env.TEST_KAFKA_BROKERS,
  REDIS_URL: redisUrl.href,
  TOPIC_PREFIX: prefix,
  PROVINCES: `${PROVINCE},11`,
  INSTANCE: 'gateway-0',
  HTTP_PORT: '1',
  OPS_PORT: '2',
  DEADLINE_MS: '1500',
});
const registry = createRegistry('gateway');
const gateway = connectGateway(config, createGatewayMetrics(registry), log);
const started: Resource[] = [];

beforeAll(async () => {
  for (const resource of gateway.resources) {
    started.unshift(resource);
    await resource.start();
  }
  await admin.start();
  await producer.start();
  await province.start();
});

afterAll(async () => {
  for (const resource of started) await resource.stop();
  await province.stop();
  await producer.stop();
  await admin.stop();
});

describe('a gateway connected to Kafka and Redis', () => {
  it('lacks nothing once its parts have started', () => {
    expect(gateway.lostNow()).toEqual([]);
  });

  it('sends many claims at once and gives each its own answer', async () => {
    const claims = Array.from({ length: 50 }, (_, at) =>
      claimOf(`m${'bcdefghijk'.charAt(at % 10)}${'bcdefghijk'.charAt(Math.floor(at / 10))}`),
    );
    const outcomes = await Promise.all(claims.map((claim) => gateway.submit(claim)));
    expect(outcomes.every(({ kind }) => kind === 'replied')).toBe(true);
    const sent = commands.map(({ value }) => decodeCommand(value));
    expect(sent.filter(({ kind }) => kind === 'command')).toHaveLength(50);
  });

  it('writes down what an institution was told, in the receipts of the treating province', async () => {
    const claim = claimOf('receipt');
    const outcome = await gateway.submit(claim);
    gateway.onTold({ route: 'settle', answer: toGatewayAnswer(claim.claimId, outcome) });
    const topic = topics.receipts(trusted.provinceCode('11'));
    while ((await admin.endOffset(topic)) < 1) await new Promise(setImmediate);
    expect(await registry.metrics()).toContain(
      'medclear_gateway_receipts_total{result="appended",service="gateway"} 1',
    );
  });

  it('asks a province for the state of a claim it has not seen lately', async () => {
    const outcome = await gateway.ask(trusted.claimId('36-zzzzzzzzzzzzzzzzzzzzzzzzzz'), HOSPITAL);
    expect(outcome).toMatchObject({ kind: 'replied', reply: { outcome: { kind: 'unknown' } } });
  });

  it('refuses a message whose id has gone to another province before', async () => {
    await gateway.submit(claimOf('routed'));
    const seen = commands.length;
    const elsewhere = { ...claimOf('routed'), claimId: trusted.claimId(`11-${'routed'.padEnd(26, 'a')}`) };
    expect(await gateway.submit(elsewhere)).toMatchObject({ kind: 'refused', code: 'ROUTE_MISMATCH' });
    expect(commands).toHaveLength(seen);
  });

  it('does not know the outcome when the province says nothing in time', async () => {
    isSilent = true;
    expect(await gateway.submit(claimOf('silent'))).toEqual({ kind: 'unknown' });
    isSilent = false;
  });
});
