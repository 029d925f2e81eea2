const { askRedis } = require('../ask-redis');
const { createRedisPart } = require('../parts/redis-part');
const { waitUntil } = require('../wait-until');
const { createLink } = require('./create-link');

const FOLLOWING_DEADLINE_MS = 30_000;

/**
 * Starts a second Redis that follows the first over a link of its own, and waits until it has all that the first has.
 *
 * @param {{ folder: string, control: string, ports: object }} options `control` is where the proxy is told, `ports` as reserved
 * @returns {Promise<import('..').RedisReplica>}
 */
async function startReplica({ folder, control, ports }) {
  const server = `127.0.0.1:${ports.redis}`;
  const link = await createLink({ control, name: 'replica-redis', port: ports.replication, server });
  const port = ports.replica;
  const part = createRedisPart({ folder, port, name: 'redis-replica', replicaOf: `127.0.0.1:${ports.replication}` });
  await part.start();
  const isFollowing = async () => (await askRedis(port, 'INFO replication')).includes('master_link_status:up');
  await waitUntil({ what: 'the second Redis does not follow', deadlineMs: FOLLOWING_DEADLINE_MS }, isFollowing);
  const tell = async (command) => {
    const answer = await askRedis(port, command);
    if (!answer.startsWith('+OK')) throw new Error(`the second Redis answers ${command} with ${answer}`);
  };
  return {
    part,
    link,
    serverAddress: `127.0.0.1:${port}`,
    promote: () => tell('REPLICAOF NO ONE'),
  };
}

module.exports = { startReplica };
