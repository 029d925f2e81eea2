import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { Kafka, logLevel } from 'kafkajs';
import type { Admin } from 'kafkajs';
import { openSocket } from './open-socket';
import { patchConnection } from './patch-connection';

const API_VERSIONS = 18;
const METADATA = 3;
const LENGTH_BYTES = 4;

/** Answers as a broker that knows two requests; the answer to the first question about brokers breaks off. */
function startBroker(): Server {
  let isFirst = true;
  return createServer((socket: Socket) => {
    const address = socket.address() as AddressInfo;
    socket.on('data', (request: Buffer) => {
      const [api, correlationId] = [request.readInt16BE(LENGTH_BYTES), request.readInt32BE(LENGTH_BYTES + 4)];
      if (api === API_VERSIONS) socket.write(framed(correlationId, versions()));
      else if (!isFirst) socket.write(framed(correlationId, metadata(address.port)));
      else {
        isFirst = false;
        socket.end(framed(correlationId, metadata(address.port)).subarray(0, 10));
      }
    });
  });
}

function framed(correlationId: number, body: Buffer): Buffer {
  const frame = Buffer.alloc(LENGTH_BYTES * 2);
  frame.writeInt32BE(LENGTH_BYTES + body.length);
  frame.writeInt32BE(correlationId, LENGTH_BYTES);
  return Buffer.concat([frame, body]);
}

/** No error; both requests in their oldest version. */
function versions(): Buffer {
  const ranges = [API_VERSIONS, METADATA].flatMap((api) => [int16(api), int16(0), int16(0)]);
  return Buffer.concat([int16(0), int32(2), ...ranges]);
}

/** One broker, no topics. */
function metadata(port: number): Buffer {
  const host = Buffer.from('127.0.0.1');
  return Buffer.concat([int32(1), int32(1), int16(host.length), host, int32(port), int32(0)]);
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

describe('a connection on which an answer broke off', () => {
  const server = startBroker();
  let admin: Admin;

  beforeAll(async () => {
    patchConnection();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const brokers = [`127.0.0.1:${String((server.address() as AddressInfo).port)}`];
    const impatient = { requestTimeout: 1_000, retry: { retries: 3, initialRetryTime: 10 } };
    admin = new Kafka({
      clientId: 'patch',
      brokers,
      socketFactory: openSocket,
      logLevel: logLevel.NOTHING,
      ...impatient,
    }).admin();
  });
  afterAll(async () => {
    await admin.disconnect();
    server.close();
  });

  it('understands the broker again as soon as it is connected again', async () => {
    const ask = () => admin.connect().then(() => admin.listTopics());
    await expect(ask()).rejects.toThrow('Closed connection');
    expect(await ask()).toEqual([]);
  });
});
