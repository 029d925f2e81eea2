const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { findFreePorts } = require('./free-ports');

const COMPOSE_FILE = path.join(__dirname, '../../docker-compose.yml');
const PARTS = ['kafka', 'redis', 'postgres'];

/**
 * Starts the three parts by `docker compose` under a project name of this process, on free ports of the host.
 *
 * @param {{ say: (line: string) => void }} options
 * @throws Error with compose's own words
 */
async function startComposeStack({ say }) {
  const [kafkaPort, redisPort, postgresPort] = await findFreePorts(PARTS.length);
  const project = `medclear-${process.pid}`;
  const ports = { KAFKA_PORT: String(kafkaPort), REDIS_PORT: String(redisPort), POSTGRES_PORT: String(postgresPort) };
  const compose = (...args) => runCompose(['compose', '-p', project, '-f', COMPOSE_FILE, ...args], ports);
  say(`starting ${PARTS.join(', ')} by docker compose as ${project}`);
  compose('up', '-d', '--wait', ...PARTS);
  return {
    addresses: {
      kafkaBrokers: `127.0.0.1:${kafkaPort}`,
      redisUrl: `redis://127.0.0.1:${redisPort}`,
      postgresUrl: `postgres://medclear:medclear@127.0.0.1:${postgresPort}/medclear`,
    },
    folder: null,
    parts: {},
    stop: () => Promise.resolve(compose('down', '-v', '--timeout', '5')),
  };
}

function runCompose(args, env) {
  const done = spawnSync('docker', args, { encoding: 'utf8', env: { ...process.env, ...env } });
  if (done.status !== 0) throw new Error(`docker compose failed:\n${done.stderr ?? ''}`, { cause: done.error });
}

module.exports = { startComposeStack };
