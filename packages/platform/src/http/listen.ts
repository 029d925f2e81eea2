import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { Resource } from '../lifecycle/resource';
import { bornFor } from './born-for';

export interface ListeningServer extends Resource {
  /** The port once it listens. */
  port(): number;
}

/** A server as a resource: stops by refusing new connections and letting what runs end. */
export function createListeningServer(name: string, app: Express, port: number): ListeningServer {
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 30_000, ...bornFor(app) }, app);
  return {
    name,
    start: () =>
      new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, () => {
          server.off('error', reject);
          resolve();
        });
      }),
    stop: () => close(server),
    port: () => (server.address() as AddressInfo).port,
  };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error === undefined) resolve();
      else reject(error);
    });
    server.closeIdleConnections();
  });
}
