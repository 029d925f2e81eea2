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
import { createRawSender } from './raw-sender';
import { readRawSettings } from './raw-settings';

const WAIT_MS = 8_000;

async function main(): Promise<void> {
  const { brokers, topicPrefix, httpPort, bytes } = readRawSettings();
  const kafka = createKafka({ brokers, clientId: 'raw-gateway' });
  const admin = createTopicAdmin(kafka);
  const producer = createLogProducer(kafka, 30_000);
  const replyTopic = `${topicPrefix}.replies.raw-gateway`;
  const waiting = new Map<string, () => void>();
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
  const sender = createRawSender(producer);
  const command = Buffer.alloc(bytes.command, 1);
  const answer = Buffer.from(JSON.stringify({ outcome: 'settled', rest: 'x'.repeat(Math.max(0, bytes.answer - 31)) }));

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
      end(202, Buffer.from('{}'));
    }, WAIT_MS);
    waiting.set(correlationId, () => {
      end(200, answer);
    });
    const headers = {
      'reply-topic': replyTopic,
      'correlation-id': correlationId,
      'reply-until': String(Date.now() + WAIT_MS),
    };
    const topic = `${topicPrefix}.commands.${insuredRegion.slice(0, 2)}`;
    sender.send(topic, { key: correlationId, value: command, headers }, () => {
      end(503, Buffer.from('{}'));
    });
  });
  await createListeningServer('http', app, httpPort).start();
}

void main();
