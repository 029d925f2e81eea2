import { randomUUID } from 'node:crypto';
import { createTopics, topicSettings } from '@medclear/contracts';
import type { Topics } from '@medclear/contracts';
import {
  connectRedis,
  createKafka,
  createLogProducer,
  createRecordBatcher,
  createRedis,
  createTopicAdmin,
  DEFAULT_BATCHER_LIMITS,
  waitFor,
} from '@medclear/platform';
import type { Logger, Pace, Resource, TopicAdmin } from '@medclear/platform';
import { createRedisClaimRoutes } from '../adapters/redis-claim-routes';
import type { GatewayConfig } from '../config/gateway-variables';
import { createDecisionInbox } from '../inbox/decision-inbox';
import type { DecisionInbox } from '../inbox/decision-inbox';
import { createRecentAnswers, TEN_MINUTES_OF_ANSWERS } from '../inbox/recent-answers';
import type { RecentAnswers } from '../inbox/recent-answers';
import { createReplyListener } from '../inbox/reply-listener';
import type { OnTold } from '../http/create-gateway-app';
import type { GatewayMetrics } from '../metrics/create-gateway-metrics';
import { createReceiptBook } from '../receipts/receipt-book';
import type { ReceiptBook } from '../receipts/receipt-book';
import { createAskQuote } from '../bills/ask-quote';
import type { AskQuote } from '../bills/ask-quote';
import type { ClaimRoutes } from '../routes/claim-routes';
import { createAskStatus } from '../status/ask-status';
import type { AskStatus } from '../status/ask-status';
import { createClaimOwners } from '../status/claim-owners';
import { rememberSent } from '../status/remember-sent';
import { createToldOffsets } from '../status/told-offsets';
import { createSubmitAndAwait } from '../submit/submit-and-await';
import type { SubmitAndAwait } from '../submit/submit-and-await';

const SEND_TIMEOUT_MS = 3_000;
const REACH_AGAIN_MS = 500;
/** Claims come from the question for their routes in groups already; only a busy broker is given larger ones. */
const SEND_PACE = { shortestMs: 0, longestMs: 25 };
/** Nobody waits for a receipt: ten sends a second carry as many as a hundred would. */
const RECEIPT_PACE = { shortestMs: 100, longestMs: 100 };

/** A gateway's connections: how to submit and ask, and what has to run for it. */
export interface ConnectedGateway {
  readonly submit: SubmitAndAwait;
  readonly ask: AskStatus;
  /** Writes down what an institution was told. */
  readonly onTold: OnTold;
  readonly askQuote: AskQuote;
  readonly routes: ClaimRoutes;
  /** In the order in which they start. */
  readonly resources: readonly Resource[];
  /** What is lost although it has been there. */
  lostNow(): readonly string[];
}

/** Builds what every gateway has between its routes and Kafka and Redis. */
export function connectGateway(config: GatewayConfig, metrics: GatewayMetrics, log: Logger): ConnectedGateway {
  const topics = createTopics(config.topicPrefix);
  const replyTopic = topics.replies(config.instance);
  const redis = createRedis(config.redisUrl, log);
  const kafka = createKafka({ brokers: config.kafkaBrokers, clientId: config.instance, log });
  const admin = createTopicAdmin(kafka);
  const { producer, batcher } = createOutbox(config, admin, SEND_PACE, log);
  const receiptOutbox = createOutbox(config, admin, RECEIPT_PACE, log);
  const { inbox, recent } = createInbox(config, metrics, log);
  const replies = createReplyListener(kafka, admin, {
    topic: replyTopic,
    onRecord: (record) => {
      inbox.deliver(record);
    },
    log,
  });
  const provinces = new Set(config.provinces);
  const shared = { inbox, batcher, replyTopic, topics, provinces, isListening: () => replies.isListening() };
  const receipts = createReceipts(config, receiptOutbox, metrics);
  metrics.watch(inbox, batcher);
  const routes = createRedisClaimRoutes(redis);
  const sent = { owners: createClaimOwners(), told: createToldOffsets() };
  return {
    submit: receipts.following(rememberSent(sent, createSubmitAndAwait({ routes, ...shared }))),
    onTold: (told) => {
      receipts.told(told);
    },
    ask: createAskStatus({ recent, ...shared, ...sent }),
    askQuote: createAskQuote(shared),
    routes,
    resources: [
      redisResource(redis),
      topicsResource(admin, topicsOf(config, topics, replyTopic), log),
      outboxResource('outbox', { producer, batcher }, log),
      outboxResource('receipts', receiptOutbox, log),
      replies,
    ],
    lostNow: () => [
      ...(redis.status === 'ready' ? [] : ['redis']),
      ...(batcher.isAway() ? ['kafka'] : []),
      ...(replies.isListening() ? [] : ['replies']),
    ],
  };
}

function createOutbox(config: GatewayConfig, admin: TopicAdmin, pace: Pace, log: Logger) {
  const kafka = createKafka({
    brokers: config.kafkaBrokers,
    clientId: config.instance,
    requestTimeoutMs: SEND_TIMEOUT_MS,
    log,
  });
  const producer = createLogProducer(kafka, SEND_TIMEOUT_MS);
  const isReachable = (): Promise<unknown> => admin.list();
  const batcher = createRecordBatcher(producer, {
    isReachable,
    restMs: REACH_AGAIN_MS,
    pace,
    ...DEFAULT_BATCHER_LIMITS,
  });
  return { producer, batcher };
}

/** A producer of their own: what goes wrong with receipts keeps no command from being sent. */
function createReceipts(config: GatewayConfig, { batcher }: Outbox, metrics: GatewayMetrics): ReceiptBook {
  return createReceiptBook({
    topics: createTopics(config.topicPrefix),
    batcher,
    provinces: new Set(config.provinces),
    gateway: config.instance,
    nowMs: () => Date.now(),
    onResult: (result) => {
      metrics.onReceipt(result);
    },
  });
}

function createInbox(
  config: GatewayConfig,
  metrics: GatewayMetrics,
  log: Logger,
): { readonly inbox: DecisionInbox; readonly recent: RecentAnswers } {
  const nowMs = (): number => Date.now();
  const recent = createRecentAnswers(TEN_MINUTES_OF_ANSWERS, nowMs);
  const inbox = createDecisionInbox({
    incarnation: randomUUID().slice(0, 8),
    maxWaiting: config.maxWaiting,
    deadlineMs: config.deadlineMs,
    nowMs,
    onReply: (reply, bytes, isAwaited) => {
      recent.remember(reply, bytes);
      metrics.onReply(isAwaited);
    },
    onUnreadable: (cause) => {
      metrics.onUnreadableReply();
      log.error({ err: cause }, 'a record of the reply topic cannot be read');
    },
  });
  return { inbox, recent };
}

function topicsOf(config: GatewayConfig, topics: Topics, replyTopic: string) {
  const ofProvinces = config.provinces.flatMap((province) => [
    topics.commands(province),
    topics.queries(province),
    topics.receipts(province),
  ]);
  return [replyTopic, ...ofProvinces].map(topicSettings);
}

function redisResource(redis: ReturnType<typeof createRedis>): Resource {
  return {
    name: 'redis',
    start: () => connectRedis(redis),
    stop: () => {
      redis.disconnect();
      return Promise.resolve();
    },
  };
}

function topicsResource(admin: TopicAdmin, topics: ReturnType<typeof topicsOf>, log: Logger): Resource {
  return {
    name: 'kafka',
    start: async () => {
      await waitFor('kafka', () => admin.start(), log);
      await waitFor('topics', () => admin.ensure(topics), log);
    },
    stop: () => admin.stop(),
  };
}

type Outbox = ReturnType<typeof createOutbox>;

function outboxResource(name: string, { producer, batcher }: Outbox, log: Logger): Resource {
  return {
    name,
    start: () => waitFor(name, () => producer.start(), log),
    stop: async () => {
      await batcher.drained();
      await producer.stop();
    },
  };
}
