import { randomUUID } from 'node:crypto';
import type { StackAddresses } from '@medclear/local-stack';
import { Client } from 'pg';
import Redis from 'ioredis';

/** A corner of a test run's shared stack that no other suite uses: a topic prefix, a Redis and a PostgreSQL database. */
export interface OwnCorner {
  readonly topicPrefix: string;
  readonly addresses: StackAddresses;
  /** Gives the PostgreSQL database back; topics go with the stack. */
  remove(): Promise<void>;
}

/**
 * Takes a corner of the shared stack.
 *
 * @param name goes in front of everything that is the suite's own
 * @param redisDatabase its number, one for each suite; it is emptied
 * @throws Error when the stack's addresses are not in the environment
 */
export async function takeOwnCorner(name: string, redisDatabase: number): Promise<OwnCorner> {
  const { TEST_KAFKA_BROKERS: kafkaBrokers, TEST_REDIS_URL: redis, TEST_POSTGRES_URL: postgres } = process.env;
  if (kafkaBrokers === undefined || redis === undefined || postgres === undefined)
    throw new Error('the shared stack of the test run is not there');
  const own = `${name}-${randomUUID().slice(0, 8)}`;
  const redisUrl = `${redis}/${String(redisDatabase)}`;
  await emptyRedis(redisUrl);
  const database = own.replaceAll('-', '_');
  await onServer(postgres, `CREATE DATABASE ${database}`);
  const postgresUrl = Object.assign(new URL(postgres), { pathname: `/${database}` }).href;
  return {
    topicPrefix: own,
    addresses: { kafkaBrokers, redisUrl, postgresUrl },
    remove: () => onServer(postgres, `DROP DATABASE ${database} WITH (FORCE)`),
  };
}

async function emptyRedis(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushdb();
  redis.disconnect();
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
