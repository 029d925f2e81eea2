import express from 'express';
import type { Express, NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';

export interface Readiness {
  /** What the service still waits for; nothing means ready. */
  waitingFor(): readonly string[];
}

/** What a service adds to its operations port. */
export interface OwnQuestions {
  readonly addRoutes: (app: Express) => void;
  /** Told of the faults that a question meets. */
  readonly log: Logger;
}

/** The application behind `/live`, `/ready` and `/metrics`; a service may add its own questions. It never shows a stack trace. */
export function createOpsApp(registry: Registry, readiness: Readiness, own?: OwnQuestions): Express {
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
  own?.addRoutes(app);
  app.use((_request, response) => {
    response.status(404).json({ code: 'PATH_UNKNOWN' });
  });
  app.use((cause: unknown, request: Request, response: Response, next: NextFunction) => {
    const status = statusOf(cause);
    if (status >= 500) own?.log.error({ err: cause, path: request.path }, 'a question of operations met a fault');
    if (response.headersSent) next(cause);
    else response.status(status).json({ code: status < 500 ? 'REQUEST_NOT_READ' : 'FAULT' });
  });
  return app;
}

/** What goes wrong with a request is the caller's when express says so, else a fault of this program. */
function statusOf(cause: unknown): number {
  const { status } = cause as { readonly status?: unknown };
  return typeof status === 'number' && status < 500 ? status : 500;
}
