const { startLocalStack } = require('../local');
const { wantsIntegrationTests } = require('./wants-integration-tests');

/** Starts the one private stack of this test run, when a test that needs it is among those to run. */
module.exports = async function globalSetup(globalConfig) {
  if (!wantsIntegrationTests(globalConfig)) return;
  const say = (line) => process.stderr.write(`stack: ${line}\n`);
  const env = {
    ...process.env,
    KAFKA_BROKERS: process.env.TEST_KAFKA_BROKERS ?? process.env.KAFKA_BROKERS,
    REDIS_URL: process.env.TEST_REDIS_URL ?? process.env.REDIS_URL,
    POSTGRES_URL: process.env.TEST_POSTGRES_URL ?? process.env.POSTGRES_URL,
  };
  const stack = await startLocalStack({ env, say });
  process.env.TEST_KAFKA_BROKERS = stack.addresses.kafkaBrokers;
  process.env.TEST_REDIS_URL = stack.addresses.redisUrl;
  process.env.TEST_POSTGRES_URL = stack.addresses.postgresUrl;
  globalThis.medclearTestStack = stack;
};
