import Redis from 'ioredis';
import { Kafka, logLevel } from 'kafkajs';
import { Client } from 'pg';

describe('the stack of a test run', () => {
  it('has a Kafka that answers and makes no topics by accident', async () => {
    const brokers = (process.env.TEST_KAFKA_BROKERS ?? '').split(',');
    const admin = new Kafka({ clientId: 'shared-stack', brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const cluster = await admin.describeCluster();
    await admin.disconnect();
    expect(cluster.brokers).toHaveLength(1);
  });

  it('has a Redis that writes its file and never evicts', async () => {
    const redis = new Redis(process.env.TEST_REDIS_URL ?? '');
    const eviction = await redis.config('GET', 'maxmemory-policy');
    const file = await redis.config('GET', 'appendonly');
    await redis.quit();
    expect([eviction, file]).toEqual([
      ['maxmemory-policy', 'noeviction'],
      ['appendonly', 'yes'],
    ]);
  });

  it('has a PostgreSQL in which a suite can make its own database', async () => {
    const client = new Client({ connectionString: process.env.TEST_POSTGRES_URL });
    await client.connect();
    await client.query('CREATE DATABASE shared_stack_probe');
    await client.query('DROP DATABASE shared_stack_probe');
    await client.end();
  });
});
