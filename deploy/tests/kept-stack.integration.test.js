const { execFile } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { promisify } = require('node:util');
const { findFreePorts } = require('../local/free-ports');

const run = promisify(execFile);
const LOCAL = path.join(__dirname, '../local');

describe('the stack that is kept running', () => {
  it('goes on after the command that started it has ended, and is gone when told', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'medclear-run-'));
    const env = await environmentFor(folder);
    const { stdout } = await run(process.execPath, [path.join(LOCAL, 'up.js')], { env });
    const [hospitalGateway] = stdout.match(/http:\S+/);
    const readPid = () => JSON.parse(fs.readFileSync(path.join(folder, 'stack.json'), 'utf8')).pid;
    const pid = readPid();
    try {
      const again = await run(process.execPath, [path.join(LOCAL, 'up.js')], { env });
      expect([again.stdout, readPid()]).toEqual([stdout, pid]);
      expect((await fetch(`${hospitalGateway}/v1/claims/36-abcdefghijklmnopqrstuvwxyz`)).status).toBe(401);
    } finally {
      const down = await run(process.execPath, [path.join(LOCAL, 'down.js')], { env });
      expect(down.stdout).toContain('nothing is running');
    }
    expect(() => process.kill(pid, 0)).toThrow(expect.objectContaining({ code: 'ESRCH' }));
    fs.rmSync(folder, { recursive: true });
  });
});

async function environmentFor(folder) {
  const { TEST_KAFKA_BROKERS, TEST_REDIS_URL, TEST_POSTGRES_URL, ...rest } = process.env;
  const [hospital, pharmacy, clearing] = await findFreePorts(3);
  return {
    ...rest,
    KAFKA_BROKERS: TEST_KAFKA_BROKERS,
    REDIS_URL: `${TEST_REDIS_URL}/60`,
    POSTGRES_URL: TEST_POSTGRES_URL,
    PROVINCES: '11,36',
    MEDCLEAR_RUN_FOLDER: folder,
    HOSPITAL_PORT: String(hospital),
    PHARMACY_PORT: String(pharmacy),
    CLEARING_PORT: String(clearing),
  };
}
