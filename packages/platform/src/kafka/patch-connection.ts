import { createRequire } from 'node:module';
import type { Socket } from 'node:net';

/** The part of kafkajs' connection that this correction touches. */
interface PatchedConnection {
  socket?: Socket;
  chunks: Buffer[];
  bytesBuffered: number;
  bytesNeeded: number;
  isConnected: (this: PatchedConnection) => boolean;
  connect: (this: PatchedConnection) => Promise<unknown>;
}

const PATCHED = Symbol.for('medclear.patched-connection');
/** An answer begins with its length. */
const LENGTH_BYTES = 4;

/**
 * Lets kafkajs 2.2.4 begin every connection afresh: it keeps the bytes of an answer that broke off, and takes them for the
 * beginning of the first answer on the next connection, after which it understands nothing that the broker says; and what an
 * ended socket still hears is taken for news of the next one.
 *
 * @throws Error when the connection does not have the shape of 2.2.4: the correction must be looked at again
 */
export function patchConnection(): void {
  const Connection = createRequire(__filename)('kafkajs/src/network/connection') as {
    prototype: PatchedConnection & { [PATCHED]?: true };
  };
  const { prototype } = Connection;
  if (prototype[PATCHED]) return;
  const original = prototype.connect;
  if (typeof original !== 'function' || typeof prototype.isConnected !== 'function')
    throw new Error('kafkajs has another connection than version 2.2.4');
  prototype.connect = function connectAfresh() {
    if (!this.isConnected()) forgetLastSocket(this);
    return original.call(this);
  };
  prototype[PATCHED] = true;
}

function forgetLastSocket(connection: PatchedConnection): void {
  const { socket } = connection;
  if (socket?.writableEnded || socket?.destroyed) {
    socket.removeAllListeners();
    socket.on('error', () => undefined);
    socket.destroy();
  }
  Object.assign(connection, { chunks: [], bytesBuffered: 0, bytesNeeded: LENGTH_BYTES });
}
