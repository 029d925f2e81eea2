const net = require('node:net');
const { createChildPart } = require('./child-part');

/** So many databases that every test suite can have one of its own. */
const DATABASES = 512;

/**
 * A Redis server that writes its file every second and never evicts a key.
 *
 * @param {{ folder: string, port: number, onDeath?: () => void }} options
 */
function createRedisPart({ folder, port, onDeath }) {
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    databases: String(DATABASES),
    appendonly: 'yes',
    appendfsync: 'everysec',
    'maxmemory-policy': 'noeviction',
    save: '',
  };
  return createChildPart({
    name: 'redis',
    folder,
    address: `redis://127.0.0.1:${port}`,
    command: 'redis-server',
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    onDeath,
    probe: () => answersPing(port),
  });
}

function answersPing(port) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.setTimeout(1_000, () => socket.destroy(new Error('no answer to PING')));
    socket.once('error', reject);
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer.toString().startsWith('+PONG'));
    });
  });
}

module.exports = { createRedisPart };
