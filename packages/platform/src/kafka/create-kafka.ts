import { Kafka, logLevel } from 'kafkajs';
import type { RetryOptions } from 'kafkajs';
import type { Logger } from 'pino';
import { openSocket } from './open-socket';
import { patchConnection } from './patch-connection';
import { patchConsumerGroup } from './patch-consumer-group';
import { patchEncoder } from './patch-encoder';
import { patchProduce } from './patch-produce';
import { patchRequestQueue } from './patch-request-queue';

const CONNECT_TIMEOUT_MS = 3_000;
/**
 * Half a minute, so that nobody gives up while a broker that was killed is started again or another takes its place; a broker that
 * is back is found within half a second. Spelled out, since kafkajs has other defaults when NODE_ENV is `test`.
 */
const RETRY: RetryOptions = { initialRetryTime: 100, maxRetryTime: 500, multiplier: 2, factor: 0.2, retries: 60 };

export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** How long one request may take: 30 s for consumers, 3 s for a journal. */
  readonly requestTimeoutMs?: number;
  readonly log?: Logger;
}

/**
 * Makes a kafkajs client with this house's corrections: no idle timer, no Nagle delay, no bytes of an earlier connection, members
 * that outlive their brokers, no hidden classes by the thousand, retries spelled out.
 */
export function createKafka({ brokers, clientId, requestTimeoutMs = 30_000, log }: KafkaSettings): Kafka {
  patchConnection();
  patchConsumerGroup();
  patchEncoder();
  patchProduce();
  patchRequestQueue();
  return new Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    requestTimeout: requestTimeoutMs,
    retry: RETRY,
    socketFactory: openSocket,
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ level, log: entry }) => {
        const { message, ...rest } = entry;
        if (level === logLevel.ERROR) log?.error({ kafka: rest }, message);
        else log?.warn({ kafka: rest }, message);
      },
  });
}
