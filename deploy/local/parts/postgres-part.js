const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { createChildPart } = require('./child-part');

const DATABASE = 'medclear';
const READY = 0;

/**
 * A PostgreSQL server with one database and one user, both `medclear`. It refuses to run as root: then it runs as the
 * system's `postgres` user and owns its data folder.
 *
 * @param {{ folder: string, port: number, binFolder: string, user: { uid: number, gid: number } | null,
 *   onDeath?: () => void }} options
 */
function createPostgresPart({ folder, port, binFolder, user, onDeath }) {
  const dataFolder = path.join(folder, 'postgres-data');
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '64MB',
  };
  const isReady = () =>
    run(binFolder, 'pg_isready', ['-q', '-h', '127.0.0.1', '-p', String(port)], null).status === READY;
  const part = createChildPart({
    name: 'postgres',
    folder,
    address: `postgres://${DATABASE}@127.0.0.1:${port}/${DATABASE}`,
    command: path.join(binFolder, 'postgres'),
    args: [
      '-D',
      dataFolder,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    stopSignal: 'SIGINT',
    onDeath,
    probe: () => Promise.resolve(isReady()),
    ...(user ?? {}),
  });
  return {
    ...part,
    async start() {
      const isNew = !fs.existsSync(dataFolder);
      if (isNew) initialise(dataFolder, binFolder, user);
      await part.start();
      if (isNew)
        mustRun(binFolder, 'createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', DATABASE, DATABASE], user);
    },
  };
}

function initialise(dataFolder, binFolder, user) {
  fs.mkdirSync(dataFolder, { mode: 0o700 });
  if (user !== null) fs.chownSync(dataFolder, user.uid, user.gid);
  const args = ['-D', dataFolder, '-U', DATABASE, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  mustRun(binFolder, 'initdb', args, user);
}

function mustRun(binFolder, program, args, user) {
  const done = run(binFolder, program, args, user);
  if (done.status === 0) return;
  throw new Error(`PostgreSQL's ${program} failed:\n${done.stdout ?? ''}${done.stderr ?? ''}`, { cause: done.error });
}

function run(binFolder, program, args, user) {
  return spawnSync(path.join(binFolder, program), args, { encoding: 'utf8', cwd: '/', ...(user ?? {}) });
}

module.exports = { createPostgresPart };
