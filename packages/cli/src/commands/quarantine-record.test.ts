import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { quarantineRecord } from './quarantine-record';

const ORDER = { province: '36', offset: 7, operator: 'somebody', reason: 'a bug' };
const servers: Server[] = [];
const bodies: string[] = [];

/** A settlement process that answers everything with one status. */
async function answering(status: number): Promise<string> {
  const server = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => bodies.push(chunk.toString()));
    request.on('end', () => response.writeHead(status).end('an answer'));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

describe('quarantining a record', () => {
  it('asks on until the owner of the province answers', async () => {
    const urls = [await answering(404), await answering(202), await answering(500)];
    const result = await quarantineRecord(urls, ORDER);
    expect(result).toEqual({ isAccepted: true, text: `${urls[1] ?? ''} answers 202: an answer` });
    expect(bodies.map((body) => JSON.parse(body) as unknown)).toEqual([ORDER, ORDER]);
  });

  it('says when the province is not stopped there, and when nobody owns it', async () => {
    expect((await quarantineRecord([await answering(409)], ORDER)).isAccepted).toBe(false);
    expect((await quarantineRecord([await answering(404)], ORDER)).text).toContain('nobody owns 36');
  });
});
