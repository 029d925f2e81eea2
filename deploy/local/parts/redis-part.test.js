const fs = require('node:fs');
const path = require('node:path');
const { Redis } = require('ioredis');
const { findFreePorts } = require('../free-ports');
const { createOwnedFolder } = require('../owned-folder');
const { waitUntil } = require('../wait-until');
const { createRedisPart } = require('./redis-part');

const SCRIPT = path.join(__dirname, '../../../services/settlement/src/adapters/redis/apply-decisions.lua');
const APPLY = fs.readFileSync(SCRIPT, 'utf8');
const FUND = '{36}:fund:employee-pool';
const KEYS = ['{36}:head', '{36}:holds-due', '{36}:claims-by-age', FUND];
/** Inside the last transaction, behind what it does to the fund. */
const LOST_BYTES = 60;

const FUNDED = { from: '', to: 'a', next: 1, fen: [1000, 1000, 0, 0] };
const PAID = { from: 'a', to: 'b', next: 2, fen: [0, -10, 0, 10] };

function apply(redis, { from, to, next, fen }) {
  const counts = [1, 0, 0, 0];
  return redis.eval(APPLY, KEYS.length, ...KEYS, from, next, to, next - 1, 1_000, ...counts, ...fen, '', '');
}

/** A busy disk makes Redis keep what it would write for up to two seconds: killed before, it loses whole transactions. */
function written(redis) {
  const isEmpty = async () => (await redis.info('persistence')).includes('aof_buffer_length:0');
  return waitUntil({ what: 'Redis has written its file', deadlineMs: 10_000 }, isEmpty);
}

function tear(folder) {
  const files = path.join(folder, 'appendonlydir');
  const file = path.join(files, fs.readdirSync(files).find((name) => name.endsWith('.incr.aof')) ?? '');
  fs.truncateSync(file, fs.statSync(file).size - LOST_BYTES);
}

describe('a store whose file a crash has torn inside a transaction', () => {
  const { folder, remove } = createOwnedFolder();
  afterAll(() => remove());

  it.each([
    ['mended before the start', false],
    ['taken by Redis as it is', true],
  ])('holds what its journal says after two more starts, the file %s', async (_how, takesTornFile) => {
    const [port] = await findFreePorts(1);
    const dataFolder = fs.mkdtempSync(path.join(folder, 'redis-'));
    const part = createRedisPart({ folder, port, dataFolder, takesTornFile });
    const connected = async (use) => {
      const redis = new Redis(port, '127.0.0.1');
      try {
        return await use(redis);
      } finally {
        redis.disconnect();
      }
    };
    await part.start();
    await connected(async (redis) => {
      expect([await apply(redis, FUNDED), await apply(redis, PAID)]).toEqual(['APPLIED', 'APPLIED']);
      await written(redis);
    });
    await part.kill();
    tear(dataFolder);
    await part.start();
    await connected(async (redis) => {
      expect(await redis.hget('{36}:head', 'hash')).toBe('a');
      expect(await apply(redis, PAID)).toBe('APPLIED');
      await written(redis);
    });
    await part.kill();
    await part.start();
    await connected(async (redis) => {
      expect(await redis.hget('{36}:head', 'hash')).toBe('b');
      expect(await redis.hgetall(FUND)).toEqual({ available_fen: '990', held_fen: '0', captured_fen: '10' });
    });
    await part.stop();
  });
});
