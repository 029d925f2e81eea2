const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { askRedis } = require('../ask-redis');
const { createChildPart } = require('./child-part');

/** So many databases that every test suite can have one of its own. */
const DATABASES = 512;

/**
 * Writing the file anew takes a core for as long as it lasts, and the claims wait: uncompressed it takes a third of the time, and
 * below this size a start reads the file as it is in two or three seconds.
 */
const RARE_AND_CHEAP_REWRITES = { rdbcompression: 'no', 'auto-aof-rewrite-min-size': '256mb' };

/**
 * A Redis server that writes its file every second and never evicts a key. A file that a crash has torn is mended before a start:
 * left to itself, Redis would leave the beginning of a lost script in the file and execute it at the start after the next.
 *
 * @param {{ folder: string, port: number, name?: string, dataFolder?: string, takesTornFile?: boolean, onDeath?: () => void }}
 *   options `takesTornFile`: as a Redis does that nobody has told otherwise
 */
function createRedisPart({ folder, port, name = 'redis', dataFolder = folder, takesTornFile = false, onDeath }) {
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir: dataFolder,
    databases: String(DATABASES),
    appendonly: 'yes',
    appendfsync: 'everysec',
    'aof-load-truncated': takesTornFile ? 'yes' : 'no',
    ...RARE_AND_CHEAP_REWRITES,
    'maxmemory-policy': 'noeviction',
    save: '',
    'repl-diskless-sync-delay': '0',
  };
  const part = createChildPart({
    name,
    folder,
    address: `redis://127.0.0.1:${port}`,
    command: 'redis-server',
    args: Object.entries(settings).flatMap(([setting, value]) => [`--${setting}`, value]),
    onDeath,
    probe: async () => (await askRedis(port, 'PING')).startsWith('+PONG'),
  });
  return {
    ...part,
    async start() {
      if (!takesTornFile) mendFile(dataFolder);
      await part.start();
    },
  };
}

/** Cuts the file of writes at the end of its last whole transaction. */
function mendFile(dataFolder) {
  const manifest = path.join(dataFolder, 'appendonlydir', 'appendonly.aof.manifest');
  if (!fs.existsSync(manifest)) return;
  const { status, stdout, stderr, error } = spawnSync('redis-check-aof', ['--fix', manifest], {
    input: 'y\n',
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(`the file of Redis cannot be mended:\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
}

module.exports = { createRedisPart };
