const { provideTools } = require('../find-tools');
const { createOwnedFolder } = require('../owned-folder');
const { provideKafkaJars } = require('../parts/kafka-jars');
const { provideToxiproxy } = require('../parts/provide-toxiproxy');
const { sweepAbandonedStacks } = require('../stack-folders');
const { createBreakableParts } = require('./create-breakable-parts');
const { createRedisPair } = require('./create-redis-pair');
const { openLinks } = require('./open-links');
const { reservePorts } = require('./reserve-ports');
const { mountSmallDisk } = require('./small-disk');

const DISK_MIB = { kafka: 96, redis: 48 };

/**
 * Starts a stack of which everything can be broken: one broker or several, a second Redis that can follow the first,
 * small disks, and for every named user links of its own to each broker and to Redis. Nothing of it survives this process.
 *
 * @param {{ users: readonly string[], brokers?: number, smallDisks?: readonly ('kafka' | 'redis')[],
 *   say?: (line: string) => void }} options
 * @returns {Promise<import('..').BreakableStack>}
 * @throws Error naming everything that is missing, or with the words of the part that does not start
 */
async function startBreakableStack({ users, brokers = 1, smallDisks = [], say = () => undefined }) {
  sweepAbandonedStacks();
  provideTools({ parts: ['kafka', 'redis', 'postgres'], say });
  const toxiproxy = provideToxiproxy({ env: process.env, say });
  const jarFolder = provideKafkaJars({ say });
  const { folder, remove } = createOwnedFolder();
  const started = [];
  const stop = async () => {
    await Promise.all(started.map(end));
    remove();
  };
  try {
    const disks = Object.fromEntries(
      smallDisks.map((name) => [name, mountSmallDisk({ folder, name, sizeMib: DISK_MIB[name] })]),
    );
    const ports = await reservePorts(brokers, users);
    const parts = createBreakableParts({ folder, jarFolder, toxiproxy, ports, disks });
    started.push(parts.kafka, parts.redis, parts.postgres, parts.toxiproxy);
    await Promise.all(started.map((part) => part.start()));
    const control = parts.toxiproxy.address;
    const links = await openLinks({ control, ports, postgresUrl: parts.postgres.address });
    const redisPair = await createRedisPair({ folder, control, ports, first: parts.redis });
    started.push(redisPair.follower());
    return { ...describe(parts, folder), links, redisPair, disks, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Brokers that end all together wait for each other; their data is thrown away. PostgreSQL has memory to give back. */
function end(part) {
  return part.name === 'postgres' ? part.stop() : part.kill();
}

function describe({ kafka, redis, postgres, brokers }, folder) {
  return {
    addresses: { kafkaBrokers: kafka.address, redisUrl: redis.address, postgresUrl: postgres.address },
    folder,
    parts: { kafka, redis, postgres },
    brokers,
  };
}

module.exports = { startBreakableStack };
