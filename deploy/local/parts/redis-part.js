const { askRedis } = require('../ask-redis');
const { createChildPart } = require('./child-part');

/** So many databases that every test suite can have one of its own. */
const DATABASES = 512;

/**
 * A Redis server that writes its file every second and never evicts a key.
 *
 * @param {{ folder: string, port: number, name?: string, dataFolder?: string, onDeath?: () => void }} options
 */
function createRedisPart({ folder, port, name = 'redis', dataFolder = folder, onDeath }) {
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir: dataFolder,
    databases: String(DATABASES),
    appendonly: 'yes',
    appendfsync: 'everysec',
    'maxmemory-policy': 'noeviction',
    save: '',
    'repl-diskless-sync-delay': '0',
  };
  return createChildPart({
    name,
    folder,
    address: `redis://127.0.0.1:${port}`,
    command: 'redis-server',
    args: Object.entries(settings).flatMap(([setting, value]) => [`--${setting}`, value]),
    onDeath,
    probe: async () => (await askRedis(port, 'PING')).startsWith('+PONG'),
  });
}

module.exports = { createRedisPart };
