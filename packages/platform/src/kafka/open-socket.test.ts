import { once } from 'node:events';
import { createServer, Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { openSocket } from './open-socket';

describe('a broker’s socket', () => {
  it('sends small requests at once, is kept alive, and warns of no listeners', async () => {
    const noDelay = jest.spyOn(Socket.prototype, 'setNoDelay');
    const keepAlive = jest.spyOn(Socket.prototype, 'setKeepAlive');
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const socket = await new Promise<Socket>((resolve) => {
      const opened = openSocket({
        host: '127.0.0.1',
        port,
        ssl: null as never,
        onConnect: () => {
          resolve(opened);
        },
      });
    });
    expect(noDelay).toHaveBeenCalledWith(true);
    expect(keepAlive).toHaveBeenCalledWith(true, 60_000);
    expect(socket.getMaxListeners()).toBe(0);
    socket.destroy();
    server.close();
  });
});
