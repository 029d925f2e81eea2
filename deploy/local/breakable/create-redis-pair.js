const fs = require('node:fs');
const path = require('node:path');
const { askRedis } = require('../ask-redis');
const { createRedisPart } = require('../parts/redis-part');
const { waitUntil } = require('../wait-until');
const { createLink } = require('./create-link');

const FOLLOWING_DEADLINE_MS = 30_000;
const LOOPBACK = '127.0.0.1';

/**
 * Sets a second Redis beside the first, which follows it over a link of its own.
 *
 * @param {{ folder: string, control: string, ports: object, first: import('..').ChildPart }} options `control` is where the
 *   proxy is told, `ports` as reserved
 * @returns {Promise<import('..').RedisPair>} the second server has not been started
 */
async function createRedisPair({ folder, control, ports, first }) {
  const dataFolder = path.join(folder, 'redis-2-data');
  fs.mkdirSync(dataFolder);
  const second = createRedisPart({ folder, port: ports.replica, name: 'redis-2', dataFolder });
  const link = await createLink({
    control,
    name: 'redis-replication',
    port: ports.replication,
    server: `${LOOPBACK}:${ports.redis}`,
  });
  const servers = { leader: { part: first, port: ports.redis }, follower: { part: second, port: ports.replica } };
  return {
    link,
    follower: () => servers.follower.part,
    leader: () => servers.leader.part,
    leaderAddress: () => `${LOOPBACK}:${servers.leader.port}`,
    async follow() {
      const { leader, follower } = servers;
      await follower.part.start();
      await link.leadTo(`${LOOPBACK}:${leader.port}`);
      await link.mend();
      await tell(follower.port, `REPLICAOF ${LOOPBACK} ${ports.replication}`);
      const hasAll = async () => (await askRedis(follower.port, 'INFO replication')).includes('master_link_status:up');
      await waitUntil({ what: 'the second Redis does not follow', deadlineMs: FOLLOWING_DEADLINE_MS }, hasAll);
    },
    async promote() {
      const { leader, follower } = servers;
      await tell(follower.port, 'REPLICAOF NO ONE');
      Object.assign(servers, { leader: follower, follower: leader });
    },
  };
}

async function tell(port, command) {
  const answer = await askRedis(port, command);
  if (!answer.startsWith('+OK')) throw new Error(`a Redis answers ${command} with ${answer}`);
}

module.exports = { createRedisPair };
