import { connect as connectSocket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ISocketFactory } from 'kafkajs';

const KEEP_ALIVE_MS = 60_000;

/** Opens a broker's socket without Nagle's delay, which kafkajs would leave on. */
export const openSocket: ISocketFactory = ({ host, port, ssl, onConnect }) => {
  const socket = ssl ? connectTls({ host, port, ...ssl }, onConnect) : connectSocket({ host, port }, onConnect);
  socket.setNoDelay(true);
  socket.setKeepAlive(true, KEEP_ALIVE_MS);
  // With its broker away kafkajs ends the dead socket before every attempt, and each time Node adds a listener to it.
  socket.setMaxListeners(0);
  return socket;
};
