const { startComposeStack } = require('./compose-stack');
const { findPostgres, findPostgresUser, provideTools } = require('./find-tools');
const { findFreePorts } = require('./free-ports');
const { provideKafkaJars } = require('./parts/kafka-jars');
const { createKafkaPart } = require('./parts/kafka-part');
const { createPartKeeper } = require('./parts/part-keeper');
const { createPostgresPart } = require('./parts/postgres-part');
const { createRedisPart } = require('./parts/redis-part');
const { createOwnedFolder } = require('./owned-folder');
const { sweepAbandonedStacks } = require('./stack-folders');

const PART_NAMES = ['kafka', 'redis', 'postgres'];

/**
 * Provides Kafka, Redis and PostgreSQL: the addresses in the environment are used as they are, the rest is started by
 * docker compose when `STACK=compose`, else natively in a folder of its own on free ports. Nothing of it survives this process.
 *
 * @param {{ parts?: string[], env?: Record<string, string | undefined>, say?: (line: string) => void, isKept?: boolean }} [options]
 *   `isKept`: a native part that dies is started again
 * @throws Error naming everything that is missing, or with the words of the part that does not start
 */
async function startLocalStack({ parts = PART_NAMES, env = process.env, say = () => undefined, isKept = false } = {}) {
  const given = { kafka: env.KAFKA_BROKERS, redis: env.REDIS_URL, postgres: env.POSTGRES_URL };
  const wanted = parts.filter((part) => !given[part]);
  if (wanted.length === 0)
    return { addresses: toAddresses(given), folder: null, parts: {}, stop: () => Promise.resolve() };
  if (env.STACK === 'compose') return startComposeStack({ say });
  sweepAbandonedStacks();
  provideTools({ parts: wanted, say });
  return startNatively(wanted, given, { say, isKept });
}

async function startNatively(wanted, given, { say, isKept }) {
  const jarFolder = wanted.includes('kafka') ? provideKafkaJars({ say }) : null;
  const { folder, remove } = createOwnedFolder();
  const keeper = createPartKeeper(say);
  const stopAll = async (started) => {
    keeper.letGo();
    await Promise.all(Object.values(started).map((part) => part.stop()));
    remove();
  };
  const onDeath = (name) => isKept && void keeper.revive(started[name]);
  const started = await createParts(wanted, { folder, jarFolder, onDeath });
  try {
    await Promise.all(Object.values(started).map((part) => part.start()));
  } catch (error) {
    await stopAll(started);
    throw error;
  }
  const own = Object.fromEntries(Object.entries(started).map(([name, part]) => [name, part.address]));
  return { addresses: toAddresses({ ...given, ...own }), folder, parts: started, stop: () => stopAll(started) };
}

async function createParts(wanted, { folder, jarFolder, onDeath }) {
  const [kafkaPort, controllerPort, redisPort, postgresPort] = await findFreePorts(4);
  const makers = {
    kafka: (own) => createKafkaPart({ ...own, jarFolder, port: kafkaPort, controllerPort }),
    redis: (own) => createRedisPart({ ...own, port: redisPort }),
    postgres: (own) =>
      createPostgresPart({ ...own, port: postgresPort, binFolder: findPostgres(), user: findPostgresUser() }),
  };
  return Object.fromEntries(wanted.map((name) => [name, makers[name]({ folder, onDeath: () => onDeath(name) })]));
}

function toAddresses({ kafka, redis, postgres }) {
  return { kafkaBrokers: kafka ?? '', redisUrl: redis ?? '', postgresUrl: postgres ?? '' };
}

module.exports = { startLocalStack };
