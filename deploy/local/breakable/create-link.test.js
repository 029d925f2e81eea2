const net = require('node:net');
const { createOwnedFolder, findFreePorts } = require('..');
const { provideToxiproxy } = require('../parts/provide-toxiproxy');
const { createToxiproxyPart } = require('../parts/toxiproxy-part');
const { createLink } = require('./create-link');

describe('a link', () => {
  const owned = createOwnedFolder();
  let proxy;
  let link;
  let echo;
  let other;

  beforeAll(async () => {
    const [control, port] = await findFreePorts(2);
    const command = provideToxiproxy({ env: process.env, say: (line) => process.stderr.write(`${line}\n`) });
    proxy = createToxiproxyPart({ folder: owned.folder, command, port: control });
    await proxy.start();
    echo = await listen((socket) => socket.pipe(socket));
    other = await listen((socket) => socket.end('other'));
    link = await createLink({ control: proxy.address, name: 'test', port, server: addressOf(echo) });
  }, 120_000);
  afterEach(() => link.mend());
  afterAll(async () => {
    await proxy.stop();
    echo.close();
    other.close();
    owned.remove();
  });

  it('is a wire at first', async () => {
    const socket = await connect(link);
    expect(await say(socket, 'hello')).toBe('hello');
    socket.destroy();
  });

  it('swallows what a server answers while connections stay open, and ends them when it is mended', async () => {
    const socket = await connect(link);
    await link.swallow(['from-server']);
    const heard = hear(socket);
    socket.write('lost');
    const newcomer = await connect(link);
    newcomer.destroy();
    await link.mend();
    expect(await heard).toBe('');
  });

  it('breaks off in the middle of an answer', async () => {
    await link.breakAfter(3, ['from-server']);
    const socket = await connect(link);
    const heard = hear(socket);
    socket.write('halfway');
    expect(await heard).toBe('hal');
  });

  it('refuses new connections while it is cut, and takes them when it is mended', async () => {
    await link.cut();
    await expect(connect(link)).rejects.toThrow('ECONNREFUSED');
    await link.mend();
    const socket = await connect(link);
    expect(await say(socket, 'again')).toBe('again');
    socket.destroy();
  });

  it('makes what is said late', async () => {
    await link.delay({ latencyMs: 150 }, ['to-server']);
    const socket = await connect(link);
    const startedAtMs = performance.now();
    expect(await say(socket, 'late')).toBe('late');
    expect(performance.now() - startedAtMs).toBeGreaterThan(140);
    socket.destroy();
  });

  it('leads to another server', async () => {
    await link.leadTo(addressOf(other));
    expect(await hear(await connect(link))).toBe('other');
    await link.leadTo(addressOf(echo));
  });
});

function listen(onConnection) {
  return new Promise((resolve) => {
    const server = net.createServer(onConnection);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function addressOf(server) {
  return `127.0.0.1:${server.address().port}`;
}

function connect(link) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(link.address.split(':')[1]), '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

function say(socket, text) {
  return new Promise((resolve) => {
    socket.once('data', (answer) => resolve(answer.toString()));
    socket.write(text);
  });
}

/** All that is heard until the connection ends. */
function hear(socket) {
  return new Promise((resolve) => {
    let heard = '';
    socket.on('data', (piece) => (heard += piece.toString()));
    socket.once('close', () => resolve(heard));
  });
}
