const { findFreePorts } = require('../free-ports');

/** A broker's own port and its controller's. */
const PORTS_PER_BROKER = 2;
/** The broker's second way in, and the proxy that leads there. */
const PORTS_PER_DOOR = 2;
/** Redis, its replica, the link between the two, PostgreSQL, and where the proxy is told what to do. */
const SINGLE_PORTS = 5;

/**
 * Finds free ports for everything in a breakable stack, all different.
 *
 * @param {number} brokers how many
 * @param {readonly string[]} users whose links get ports
 */
async function reservePorts(brokers, users) {
  const perUser = brokers * PORTS_PER_DOOR + 1;
  const free = await findFreePorts(brokers * PORTS_PER_BROKER + users.length * perUser + SINGLE_PORTS);
  const next = () => free.pop();
  const each = (make) => Array.from({ length: brokers }, make);
  return {
    brokers: each(() => ({ port: next(), controllerPort: next() })),
    redis: next(),
    replica: next(),
    replication: next(),
    postgres: next(),
    control: next(),
    users: Object.fromEntries(
      users.map((user) => [user, { doors: each(() => ({ port: next(), proxyPort: next() })), redisProxyPort: next() }]),
    ),
  };
}

module.exports = { reservePorts };
