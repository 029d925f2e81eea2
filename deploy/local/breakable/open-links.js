const { createLink } = require('./create-link');

const LOOPBACK = '127.0.0.1';

/**
 * Opens the links of every user: one to each broker, one to Redis, and the addresses at which that user finds them.
 *
 * @param {{ control: string, ports: object, postgresUrl: string }} options `control` is where the proxy is told, `ports` as
 *   reserved
 * @returns {Promise<Record<string, import('..').UserLinks>>} by user
 */
async function openLinks({ control, ports, postgresUrl }) {
  const opened = {};
  for (const [user, { doors, redisProxyPort }] of Object.entries(ports.users)) {
    const brokers = [];
    for (const [index, { port, proxyPort }] of doors.entries()) {
      const name = `${user}-kafka-${index + 1}`;
      brokers.push(await createLink({ control, name, port: proxyPort, server: `${LOOPBACK}:${port}` }));
    }
    const server = `${LOOPBACK}:${ports.redis}`;
    const redis = await createLink({ control, name: `${user}-redis`, port: redisProxyPort, server });
    const addresses = {
      kafkaBrokers: brokers.map(({ address }) => address).join(','),
      redisUrl: `redis://${redis.address}`,
      postgresUrl,
    };
    opened[user] = { addresses, brokers, redis, all: [...brokers, redis] };
  }
  return opened;
}

module.exports = { openLinks };
