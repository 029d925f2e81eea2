import fs from 'node:fs';
import path from 'node:path';
import { createOwnedFolder, findFreePorts, waitUntil } from '@medclear/local-stack';
import { createSupervisedProcess } from './supervised-process';

const SERVICE = `
require('node:http').createServer((request, response) => response.end('ready')).listen(process.env.OPS_PORT, '127.0.0.1');
`;

describe('a supervised process', () => {
  const owned = createOwnedFolder();
  const entry = path.join(owned.folder, 'service.js');
  const events: string[] = [];

  afterAll(() => owned.remove());

  it('is started again under another process id when it is killed, and stays down when it is stopped', async () => {
    fs.writeFileSync(entry, SERVICE);
    const [opsPort = 0] = await findFreePorts(1);
    const service = createSupervisedProcess({
      name: 'probe',
      folder: owned.folder,
      entry,
      port: null,
      opsPort,
      env: { OPS_PORT: String(opsPort) },
      onEvent: (event) => events.push(event),
    });
    await service.start();
    const firstPid = service.pid();

    service.crash();
    await waitUntil({ what: 'the second start', deadlineMs: 10_000 }, async () => {
      const answer = await fetch(`${service.opsUrl}/ready`);
      return answer.ok && service.restarts() === 1;
    });
    expect(service.pid()).not.toBe(firstPid);
    expect(events).toEqual(['probe died and is started again']);

    await service.stop();
    await expect(fetch(`${service.opsUrl}/ready`)).rejects.toThrow();
    expect(service.restarts()).toBe(1);
  });

  it('tells the end of its log when it ends at once', async () => {
    fs.writeFileSync(entry, `console.error('REDIS_URL is missing'); process.exit(1);`);
    const [opsPort = 0] = await findFreePorts(1);
    const service = createSupervisedProcess({
      name: 'broken',
      folder: owned.folder,
      entry,
      port: null,
      opsPort,
      env: {},
    });
    await expect(service.start()).rejects.toThrow('REDIS_URL is missing');
    await service.stop();
  });
});
