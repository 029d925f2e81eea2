import express from 'express';
import type { Express } from 'express';
import type { Registry } from 'prom-client';

export interface Readiness {
  /** What the service still waits for; nothing means ready. */
  waitingFor(): readonly string[];
}

/** The application behind `/live`, `/ready` and `/metrics`; a service may add its own questions. */
export function createOpsApp(registry: Registry, readiness: Readiness): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/live', (_request, response) => {
    response.json({ live: true });
  });
  app.get('/ready', (_request, response) => {
    const waitingFor = readiness.waitingFor();
    response.status(waitingFor.length === 0 ? 200 : 503).json({ ready: waitingFor.length === 0, waitingFor });
  });
  app.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return app;
}
