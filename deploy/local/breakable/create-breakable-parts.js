const { findPostgres, findPostgresUser } = require('../find-tools');
const { createKafkaPart } = require('../parts/kafka-part');
const { createPartGroup } = require('../parts/part-group');
const { createPostgresPart } = require('../parts/postgres-part');
const { createRedisPart } = require('../parts/redis-part');
const { createToxiproxyPart } = require('../parts/toxiproxy-part');

/** Several of them share a machine with everything else. */
const HEAP_OF_SEVERAL_MB = 256;

/**
 * Makes the servers of a breakable stack without starting them.
 *
 * @param {{ folder: string, jarFolder: string, toxiproxy: string, ports: object, disks: object }} options `ports` as
 *   reserved; on the disk named `kafka` stands the first broker
 */
function createBreakableParts({ folder, jarFolder, toxiproxy, ports, disks }) {
  const brokers = ports.brokers.map((own, index) =>
    createKafkaPart({
      folder,
      jarFolder,
      ...own,
      name: `kafka-${index + 1}`,
      nodeId: index + 1,
      controllerPorts: ports.brokers.map(({ controllerPort }) => controllerPort),
      doors: doorsOf(ports, index),
      ...(ports.brokers.length > 1 ? { heapMb: HEAP_OF_SEVERAL_MB } : {}),
      ...(index === 0 && disks.kafka ? { dataFolder: disks.kafka.path } : {}),
    }),
  );
  return {
    brokers,
    kafka: createPartGroup('kafka', brokers),
    redis: createRedisPart({ folder, port: ports.redis, ...(disks.redis ? { dataFolder: disks.redis.path } : {}) }),
    postgres: createPostgresPart({
      folder,
      port: ports.postgres,
      binFolder: findPostgres(),
      user: findPostgresUser(),
    }),
    toxiproxy: createToxiproxyPart({ folder, command: toxiproxy, port: ports.control }),
  };
}

/** One broker's second ways in: one for each user. */
function doorsOf(ports, index) {
  return Object.entries(ports.users).map(([user, { doors }]) => ({
    name: user,
    port: doors[index].port,
    advertisedPort: doors[index].proxyPort,
  }));
}

module.exports = { createBreakableParts };
