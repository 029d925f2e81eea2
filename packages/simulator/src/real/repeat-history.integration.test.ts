import { randomUUID } from 'node:crypto';
import { repeatHistory } from './repeat-history';

const { TEST_KAFKA_BROKERS, TEST_REDIS_URL, TEST_POSTGRES_URL } = process.env;
const ADDRESSES = {
  kafkaBrokers: TEST_KAFKA_BROKERS ?? '',
  redisUrl: `${TEST_REDIS_URL ?? ''}/25`,
  postgresUrl: TEST_POSTGRES_URL ?? '',
};
const STEPS = 1_000;

describe('a simulated history, worked through by real services', () => {
  it.each([1, 2, 21])(
    'makes the same decisions, byte for byte, the same store and the same books (seed %i)',
    async (seed) => {
      const topicPrefix = `histories-${randomUUID().slice(0, 8)}`;
      const { difference, decided } = await repeatHistory({ seed, steps: STEPS, addresses: ADDRESSES, topicPrefix });
      expect(difference).toBeNull();
      expect(decided).toBeGreaterThan(40);
    },
  );
});
