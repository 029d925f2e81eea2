const { spawn } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { startLocalStack, waitUntil } = require('.');

const OWNER = `
const { startLocalStack } = require(${JSON.stringify(path.join(__dirname, 'index.js'))});
startLocalStack({ parts: ['redis'], env: {} }).then(({ folder, addresses }) => {
  process.stdout.write(JSON.stringify({ folder, redisUrl: addresses.redisUrl }) + '\\n');
  setInterval(() => undefined, 1_000);
});
`;

describe('a local stack', () => {
  it('takes the addresses in the environment as they are and starts nothing', async () => {
    const env = { KAFKA_BROKERS: 'broker:9092', REDIS_URL: 'redis://store', POSTGRES_URL: 'postgres://books' };
    const stack = await startLocalStack({ env });
    expect(stack.addresses).toEqual({
      kafkaBrokers: 'broker:9092',
      redisUrl: 'redis://store',
      postgresUrl: 'postgres://books',
    });
    expect(stack.parts).toEqual({});
  });

  it('keeps data and port over a kill and a new start', async () => {
    const stack = await startLocalStack({ parts: ['redis'], env: {} });
    const { redis } = stack.parts;
    const port = Number(new URL(redis.address).port);
    await ask(port, 'CONFIG SET appendfsync always');
    await ask(port, 'SET kept yes');
    await redis.kill();
    await redis.start();
    expect(await ask(port, 'GET kept')).toContain('yes');
    await stack.stop();
    expect(fs.existsSync(stack.folder)).toBe(false);
  });

  it('starts a part again that died, when it is kept', async () => {
    const said = [];
    const stack = await startLocalStack({ parts: ['redis'], env: {}, say: (line) => said.push(line), isKept: true });
    const { redis } = stack.parts;
    const firstPid = redis.pid();
    redis.signal('SIGKILL');
    const isBack = async () => redis.pid() !== firstPid && (await isListening(Number(new URL(redis.address).port)));
    await waitUntil({ what: 'the second start', deadlineMs: 15_000 }, isBack);
    expect(said).toEqual(['redis died and is started again']);
    await stack.stop();
    expect(() => process.kill(redis.pid(), 0)).toThrow(expect.objectContaining({ code: 'ESRCH' }));
  });

  it.each(['SIGKILL', 'SIGINT'])('is gone with its folder after its owner got %s', async (signal) => {
    const owner = spawn(process.execPath, ['-e', OWNER], { stdio: ['ignore', 'pipe', 'inherit'] });
    const { folder, redisUrl } = JSON.parse(await firstLine(owner.stdout));
    owner.kill(signal);
    const isGone = async () => !fs.existsSync(folder) && !(await isListening(Number(new URL(redisUrl).port)));
    await waitUntil({ what: 'the removal', deadlineMs: 15_000 }, isGone);
  });
});

function ask(port, command) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`));
    socket.once('error', reject);
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer.toString());
    });
  });
}

function isListening(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(true));
    socket.once('connect', () => socket.destroy());
    socket.once('error', () => resolve(false));
  });
}

function firstLine(stream) {
  return new Promise((resolve) => stream.once('data', (text) => resolve(text.toString())));
}
