import express from 'express';
import type { Express } from 'express';
import { Counter, Registry } from 'prom-client';
import request from 'supertest';
import { createLogger } from '../log/create-logger';
import { createOpsApp } from './create-ops-app';
import { createListeningServer } from './listen';

describe('the operations server', () => {
  const registry = new Registry();
  new Counter({ name: 'probe_total', help: 'a probe', registers: [registry] }).inc(3);
  const waitingFor: string[] = ['Kafka'];
  const app = createOpsApp(registry, { waitingFor: () => waitingFor });

  it('lives while it waits, says what it waits for, and is ready when nothing is missing', async () => {
    expect((await request(app).get('/live')).status).toBe(200);
    const waiting = await request(app).get('/ready');
    expect([waiting.status, waiting.body]).toEqual([503, { ready: false, waitingFor: ['Kafka'] }]);
    waitingFor.pop();
    expect((await request(app).get('/ready')).status).toBe(200);
  });

  it('shows the metrics', async () => {
    expect((await request(app).get('/metrics')).text).toContain('probe_total 3');
  });

  it('answers what it does not know, cannot read or fails at with a code, never with a stack trace', async () => {
    const addRoutes = (ops: Express): void => {
      ops.post('/orders', express.json());
      ops.get('/fault', () => Promise.reject(new Error('a secret of the inside')));
    };
    const own = createOpsApp(registry, { waitingFor: () => [] }, { addRoutes, log: createLogger('ops', 'silent') });
    const unread = await request(own).post('/orders').set('content-type', 'application/json').send('{');
    expect([unread.status, unread.body]).toEqual([400, { code: 'REQUEST_NOT_READ' }]);
    const fault = await request(own).get('/fault');
    expect([fault.status, fault.body]).toEqual([500, { code: 'FAULT' }]);
    const unknown = await request(own).get('/nothing');
    expect([unknown.status, unknown.body]).toEqual([404, { code: 'PATH_UNKNOWN' }]);
  });

  it('listens on a free port and stops', async () => {
    const server = createListeningServer('ops', app, 0);
    await server.start();
    const url = `http://127.0.0.1:${String(server.port())}/live`;
    expect((await fetch(url)).status).toBe(200);
    await server.stop();
    await expect(fetch(url)).rejects.toThrow();
  });

  it('fails to start on a port that is taken', async () => {
    const first = createListeningServer('first', app, 0);
    await first.start();
    const second = createListeningServer('second', app, first.port());
    await expect(second.start()).rejects.toThrow(/EADDRINUSE/);
    await first.stop();
  });
});
