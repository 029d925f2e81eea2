/** A gateway without rules: takes a bill, appends as many bytes as a command has, waits for the reply, answers as many bytes. */
import { randomUUID } from 'node:crypto';
import {
  createKafka,
  createListeningServer,
  createLogProducer,
  createTailReader,
  createTopicAdmin,
  fromTheEnd,
} from '@medclear/platform';
import express from 'express';
import type { Express } from 'express';
import { createRawSender } from './raw-sender';
import type { RawSender } from './raw-sender';
import { readRawSettings } from './raw-settings';

const WAIT_MS = 8_000;
const FRAME_BYTES = 31;
const EMPTY = Buffer.from('{}');
const { brokers, topicPrefix, httpPort, bytes } = readRawSettings();
const replyTopic = `${topicPrefix}.replies.raw-gateway`;
const command = Buffer.alloc(bytes.command, 1);
const answer = Buffer.from(
  JSON.stringify({ outcome: 'settled', rest: 'x'.repeat(Math.max(0, bytes.answer - FRAME_BYTES)) }),
);

type Waiting = Map<string, () => void>;

async function main(): Promise<void> {
  const kafka = createKafka({ brokers, clientId: 'raw-gateway' });
  const admin = createTopicAdmin(kafka);
  const producer = createLogProducer(kafka, 30_000);
  const waiting: Waiting = new Map();
  const replies = createTailReader(kafka, admin, {
    topics: [replyTopic],
    name: `${topicPrefix}-raw-gateway`,
    startOffset: fromTheEnd,
    onRecord: ({ headers }) => waiting.get(headers['correlation-id'] ?? '')?.(),
    onCrash: (cause) => {
      throw cause;
    },
  });
  await admin.start();
  await admin.ensure([{ topic: replyTopic, configEntries: [] }]);
  await producer.start();
  await replies.start();
  await createListeningServer('http', createApp(createRawSender(producer), waiting), httpPort).start();
}

function createApp(sender: RawSender, waiting: Waiting): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.get('/ready', (_request, response) => void response.json({}));
  app.post('/v1/settlements', express.json(), (request, response) => {
    const { insuredRegion } = request.body as { insuredRegion: string };
    const correlationId = randomUUID();
    const end = (status: number, body: Buffer): void => {
      clearTimeout(deadline);
      waiting.delete(correlationId);
      response.status(status).type('json').send(body);
    };
    const deadline = setTimeout(() => {
      end(202, EMPTY);
    }, WAIT_MS);
    waiting.set(correlationId, () => {
      end(200, answer);
    });
    const topic = `${topicPrefix}.commands.${insuredRegion.slice(0, 2)}`;
    sender.send(topic, { key: correlationId, value: command, headers: headersOf(correlationId) }, () => {
      end(503, EMPTY);
    });
  });
  return app;
}

function headersOf(correlationId: string): Record<string, string> {
  return { 'reply-topic': replyTopic, 'correlation-id': correlationId, 'reply-until': String(Date.now() + WAIT_MS) };
}

void main();
