import { join } from 'node:path';
import { createTopics, topicSettings } from '@medclear/contracts';
import {
  createKafka,
  createListeningServer,
  createLogConsumer,
  createLogger,
  createOpsApp,
  createPool,
  createRegistry,
  createTopicAdmin,
  migrate,
  runUntilSignal,
  waitFor,
} from '@medclear/platform';
import type { LogConsumer, Logger, Resource, TopicAdmin } from '@medclear/platform';
import { createPostgresLedger } from './adapters/postgres/postgres-ledger';
import { readConfig } from './config';
import type { ClearingConfig } from './config';
import { createPostJournals } from './follow/post-journals';
import { createClearingApp } from './http/create-clearing-app';
import type { Ledger } from './ledger/ledger';
import { createMetrics } from './metrics';

/** Nobody at a till waits for the books: a fifth of a second of records is posted together, well within the promised second. */
const GATHER = { bytes: 256 * 1024, longestMs: 400 };

export interface ClearingParts {
  readonly log: Logger;
  /** The process must end and start anew. */
  readonly onGiveUp: (reason: string, cause: unknown) => void;
}

export interface Clearing {
  readonly ledger: Ledger;
  /** In the order in which they start. */
  readonly resources: readonly Resource[];
}

/** Builds the service by hand, in reading order. */
export function createClearing(config: ClearingConfig, { log, onGiveUp }: ClearingParts): Clearing {
  const registry = createRegistry('clearing');
  const topics = createTopics(config.topicPrefix);
  const journals = config.provinces.map((province) => topics.decisions(province));
  const kafka = createKafka({ brokers: config.kafkaBrokers, clientId: 'clearing', log });
  const admin = createTopicAdmin(kafka);
  const pool = createPool(config.postgresUrl, log);
  const ledger = createPostgresLedger(pool);
  const missing = new Set(['PostgreSQL', 'Kafka']);
  const posting = createPostJournals({
    source: journalSource(() => consumer, admin),
    ledger,
    metrics: createMetrics(registry),
    log,
    provinceOf: (topic) => topics.provinceOf(topic),
  });
  const consumer = createLogConsumer(kafka, {
    groupId: config.groupId,
    topics: journals,
    onAssigned: (assigned) => {
      posting.assigned(assigned);
    },
    onRecords: (topic, records) => posting.records(topic, records),
    onCrash: (cause) => {
      onGiveUp('the consumer of the journals has given up', cause);
    },
    gather: GATHER,
  });
  const waitingFor = () => [...missing, ...(missing.size > 0 ? [] : posting.waitingFor())];
  const present = async (part: string, step: () => Promise<unknown>): Promise<void> => {
    await waitFor(part, step, log);
    missing.delete(part);
  };
  const postgres = () => present('PostgreSQL', () => migrate(pool, join(__dirname, '../sql')));
  const journalTopics = () =>
    present('Kafka', () => admin.start().then(() => admin.ensure(journals.map(topicSettings))));
  return {
    ledger,
    resources: [
      createListeningServer('operations', createOpsApp(registry, { waitingFor }), config.opsPort),
      { name: 'PostgreSQL', start: postgres, stop: () => pool.end() },
      { name: 'Kafka', start: journalTopics, stop: () => admin.stop() },
      createListeningServer('questions', createClearingApp(ledger, log), config.httpPort),
      { name: 'posting', start: () => Promise.resolve(), stop: () => posting.stop() },
      { name: 'journals', start: () => consumer.start(), stop: () => consumer.stop() },
    ],
  };
}

function journalSource(consumer: () => LogConsumer, admin: TopicAdmin) {
  return {
    seek: (topic: string, offset: number) => {
      consumer().seek(topic, offset);
    },
    pause: (topic: string) => {
      consumer().pause(topic);
    },
    resume: (topic: string) => {
      consumer().resume(topic);
    },
    endOffset: (topic: string) => admin.endOffset(topic),
  };
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger('clearing', config.logLevel);
  // A consumer that has given up does not come back by itself: the process ends and is started again.
  const onGiveUp = (reason: string, err: unknown): void => {
    log.fatal({ err }, reason);
    process.exit(1);
  };
  await runUntilSignal(createClearing(config, { log, onGiveUp }).resources, log);
}

if (require.main === module)
  main().catch((cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exit(1);
  });
