import { createListeningServer } from '@medclear/platform';
import type { ListeningServer } from '@medclear/platform';
import { createGatewayApp } from './create-gateway-app';
import type { GatewayAppSettings } from './create-gateway-app';

/** The server for callers: when it stops, it lets what waits end and keeps no connection open behind it. */
export function createFrontDoor(settings: Omit<GatewayAppSettings, 'isStopping'>, port: number): ListeningServer {
  let isStopping = false;
  const app = createGatewayApp({ isStopping: () => isStopping, ...settings });
  const server = createListeningServer('callers', app, port);
  return {
    name: server.name,
    start: () => server.start(),
    stop: () => {
      isStopping = true;
      return server.stop();
    },
    port: () => server.port(),
  };
}
