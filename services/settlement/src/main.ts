import { createTopics, topicSettings } from '@medclear/contracts';
import type { Topics, TopicSettings } from '@medclear/contracts';
import { decide } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import {
  connectRedis,
  createJournalReader,
  createKafka,
  createListeningServer,
  createLogger,
  createLogProducer,
  createOpsApp,
  createRedis,
  createRegistry,
  createTopicAdmin,
  requireNoEviction,
  runUntilSignal,
  sideBySide,
  waitFor,
} from '@medclear/platform';
import type { Logger, LogRecord, Resource, TopicAdmin } from '@medclear/platform';
import type { Express } from 'express';
import type { Redis } from 'ioredis';
import { setTimeout as pause } from 'node:timers/promises';
import { createCommandConsumer } from './adapters/kafka/command-consumer';
import { createKafkaJournal } from './adapters/kafka/kafka-journal';
import { createKafkaReplySender } from './adapters/kafka/kafka-reply-sender';
import { createKafkaCommandAppender } from './adapters/kafka/kafka-command-appender';
import { createQueryConsumer } from './adapters/kafka/query-consumer';
import { createRedisProvinceStore } from './adapters/redis/redis-province-store';
import { readConfig } from './config';
import type { SettlementConfig } from './config';
import { createMetrics, observeOwner } from './metrics';
import type { SettlementMetrics } from './metrics';
import { createFundDesk } from './funds/fund-desk';
import { createMoneyMetrics } from './money-metrics';
import type { MoneyMetrics } from './money-metrics';
import { observeFunds, observeTicks } from './observe-money';
import { observeProvinces } from './observe-provinces';
import { addOpsRoutes } from './ops/add-ops-routes';
import { createQuarantineDesk } from './ops/quarantine-desk';
import { createReadiness } from './ops/readiness';
import { createWatch } from './ops/watch';
import { createProvinceOwner } from './province/province-owner';
import type { ProvinceOwner } from './province/province-owner';
import type { QueryResult } from './queries/answer-questions';
import { createQuestionDesk } from './queries/question-desk';
import type { ReplySender } from './replies/reply-sender';
import type { Decide } from './round/fold-commands';
import { NO_STEPS } from './round/steps';
import type { Steps } from './round/steps';
import type { ProvinceStore } from './store/province-store';
import { createTickDesk } from './ticks/tick-desk';

/** What a test brings instead: production reports its steps to nobody, decides by the domain's rules and has this machine's clock. */
export interface SettlementParts {
  readonly log: Logger;
  readonly nowMs: () => number;
  readonly steps: Steps;
  readonly decide: Decide;
  /** The process must end and start anew. */
  readonly onGiveUp: (reason: string, cause?: unknown) => void;
}

export interface Settlement {
  readonly owner: ProvinceOwner;
  readonly store: ProvinceStore;
  /** In the order in which they start. */
  readonly resources: readonly Resource[];
}

const JOURNAL_TIMEOUT_MS = 3_000;

/** Builds the service by hand, in reading order. */
export function createSettlement(config: SettlementConfig, parts: SettlementParts): Settlement {
  const { log, nowMs } = parts;
  const registry = createRegistry('settlement');
  const metrics = Object.assign(createMetrics(registry), createMoneyMetrics(registry));
  const connections = connectParts(config, parts);
  const { redis, admin, topics } = connections;
  const store = createRedisProvinceStore(redis);
  const journal = createJournalParts(config, parts, connections);
  const replies = createReplyParts(connections, metrics, log);

  const commands = createCommandConsumer(connections.kafka, {
    onAssigned: (assigned) => {
      readiness.assigned();
      owner.assign(assigned);
    },
    onRecords: (province, records) => owner.offer(province, records),
    ...connections.consuming,
  });
  const owner = createProvinceOwner({
    store,
    journal: journal.port,
    replies: replies.port,
    commands: commands.log,
    decide: parts.decide,
    steps: parts.steps,
    events: observeProvinces(metrics, log),
    nowMs,
    pause,
    soon: setImmediate,
  });
  const queries = createQueryParts(connections, { store, replies: replies.port, metrics, log });
  const ticks = createTickParts(connections, { store, owner, metrics, log });
  const readiness = createReadiness(
    () => owner.status(),
    () => (redis.status === 'ready' ? [] : ['redis']),
  );
  observeOwner(registry, () => owner.status(), nowMs);
  const app = createOps({ registry, readiness, owner, store, log, nowMs });
  const { follow } = readiness;
  const logs = [...journal.resources, ...replies.resources, ...ticks.resources, queries];
  const servers = [redisResource(redis), kafkaResource(admin, topicsOf(topics, config.provinces), log)];
  const working = [
    { name: 'rounds', start: () => Promise.resolve(), stop: () => owner.stop() },
    { name: 'commands', start: () => commands.consumer.start(), stop: () => commands.consumer.stop() },
    createWatch({ owner, ...ticks }, parts.onGiveUp),
  ];
  const operations = createListeningServer('operations', app, config.opsPort);
  const opened = sideBySide(logs.map(follow));
  return { owner, store, resources: [operations, ...servers.map(follow), opened, ...working.map(follow)] };
}

interface OpsParts {
  readonly registry: ReturnType<typeof createRegistry>;
  readonly readiness: ReturnType<typeof createReadiness>;
  readonly owner: ProvinceOwner;
  readonly store: ProvinceStore;
  readonly log: Logger;
  readonly nowMs: () => number;
}

function createOps({ registry, readiness, owner, store, log, nowMs }: OpsParts): Express {
  const addRoutes = (ops: Express): void => {
    addOpsRoutes(ops, { owner, store, desk: createQuarantineDesk(owner, nowMs) });
  };
  return createOpsApp(registry, readiness, { addRoutes, log });
}

function connectParts(config: SettlementConfig, { log, nowMs, onGiveUp }: SettlementParts) {
  const { kafkaBrokers: brokers, instance, groupId, provinces } = config;
  const topics = createTopics(config.topicPrefix);
  const kafka = createKafka({ brokers, clientId: instance, log });
  const onCrash = (cause: unknown): void => {
    onGiveUp('a consumer has given up', cause);
  };
  const onPredecessorKept = (err: unknown): void => {
    log.warn({ err }, 'the group waits for whoever bore this name before');
  };
  return {
    topics,
    kafka,
    nowMs,
    admin: createTopicAdmin(kafka),
    redis: createRedis(config.redisUrl, log),
    consuming: { groupId, topics, provinces, instance, onCrash, onPredecessorKept },
  };
}

type Connections = ReturnType<typeof connectParts>;

/** The journal has a client of its own: what is not acknowledged in 3 s is in doubt. */
function createJournalParts(
  { kafkaBrokers: brokers, instance, provinces }: SettlementConfig,
  { log }: SettlementParts,
  { kafka, admin, topics, consuming }: Connections,
) {
  const impatient = createKafka({ brokers, clientId: instance, requestTimeoutMs: JOURNAL_TIMEOUT_MS, log });
  const producer = createLogProducer(impatient, JOURNAL_TIMEOUT_MS);
  const reader = createJournalReader(kafka, admin, {
    topics: provinces.map((province) => topics.decisions(province)),
    name: instance,
    onCrash: consuming.onCrash,
  });
  const resources: readonly Resource[] = [
    { name: 'journal producer', start: () => producer.start(), stop: () => producer.stop() },
    { name: 'journal reader', start: () => reader.start(), stop: () => reader.stop() },
  ];
  return { port: createKafkaJournal({ topics, producer, reader }), resources };
}

function createReplyParts({ kafka, admin, topics, nowMs }: Connections, metrics: SettlementMetrics, log: Logger) {
  const producer = createLogProducer(kafka, JOURNAL_TIMEOUT_MS);
  const port = createKafkaReplySender({
    topics,
    producer,
    admin,
    nowMs,
    onResult: (result, count, cause) => {
      metrics.replies.inc({ result }, count);
      if (result !== 'sent') log.warn({ result, count, err: cause }, 'replies were not sent');
    },
  });
  const resources: readonly Resource[] = [
    { name: 'reply producer', start: () => producer.start(), stop: () => producer.stop() },
  ];
  return { port, resources };
}

interface TickingParts {
  readonly store: ProvinceStore;
  readonly owner: ProvinceOwner;
  readonly metrics: MoneyMetrics;
  readonly log: Logger;
}

/** What asks because time has passed, and the producer of the records that answer. */
function createTickParts({ kafka, topics, nowMs }: Connections, { store, owner, metrics, log }: TickingParts) {
  const producer = createLogProducer(kafka, JOURNAL_TIMEOUT_MS);
  const status = () => owner.status();
  const appender = createKafkaCommandAppender(topics, producer);
  const resources: readonly Resource[] = [
    { name: 'tick producer', start: () => producer.start(), stop: () => producer.stop() },
  ];
  return {
    resources,
    ticks: createTickDesk({ store, appender, status, nowMs, events: observeTicks(metrics, log, nowMs) }),
    funds: createFundDesk({ store, status, events: observeFunds(metrics, log) }),
  };
}

interface QueryParts {
  readonly store: ProvinceStore;
  readonly replies: ReplySender;
  readonly metrics: SettlementMetrics;
  readonly log: Logger;
}

function createQueryParts(
  { kafka, admin, consuming, nowMs }: Connections,
  { store, replies, metrics, log }: QueryParts,
): Resource {
  const onResult = (result: QueryResult): void => {
    metrics.queries.inc({ result });
  };
  const onFailure = (err: unknown): void => {
    log.warn({ err }, 'questions were not answered');
  };
  const desk = createQuestionDesk({ store, replies, nowMs, pause, onResult, onFailure });
  const onRecords = (province: ProvinceCode, records: readonly LogRecord[]): void => {
    desk.ask(province, records);
  };
  const consumer = createQueryConsumer(kafka, { admin, nowMs, onRecords, ...consuming });
  return { name: 'queries', start: () => consumer.start(), stop: () => consumer.stop() };
}

function redisResource(redis: Redis): Resource {
  return {
    name: 'redis',
    start: async () => {
      await connectRedis(redis);
      await requireNoEviction(redis);
    },
    stop: () => {
      redis.disconnect();
      return Promise.resolve();
    },
  };
}

function kafkaResource(admin: TopicAdmin, topics: readonly TopicSettings[], log: Logger): Resource {
  return {
    name: 'kafka',
    start: async () => {
      await waitFor('kafka', () => admin.start(), log);
      await waitFor('topics', () => admin.ensure(topics), log);
    },
    stop: () => admin.stop(),
  };
}

function topicsOf(topics: Topics, provinces: readonly ProvinceCode[]): readonly TopicSettings[] {
  return provinces.flatMap((province) =>
    [topics.commands(province), topics.queries(province), topics.decisions(province)].map(topicSettings),
  );
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger('settlement', config.logLevel);
  const onGiveUp = (reason: string, cause?: unknown): void => {
    log.fatal({ err: cause, reason }, 'giving up, to be started again');
    process.exit(1);
  };
  const nowMs = (): number => Date.now();
  const { resources } = createSettlement(config, { log, nowMs, steps: NO_STEPS, decide, onGiveUp });
  await runUntilSignal(resources, log);
}

if (require.main === module)
  main().catch((cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exit(1);
  });
