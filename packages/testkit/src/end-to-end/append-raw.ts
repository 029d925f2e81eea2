import { createKafka, createLogProducer } from '@medclear/platform';

const TIMEOUT_MS = 10_000;

/** Appends bytes to a topic as somebody would who knows no schema; resolves to their offset. */
export async function appendRaw(kafkaBrokers: string, topic: string, value: Buffer): Promise<number> {
  const kafka = createKafka({ brokers: kafkaBrokers.split(','), clientId: 'append-raw' });
  const producer = createLogProducer(kafka, TIMEOUT_MS);
  await producer.start();
  try {
    const [appended] = await producer.append([{ topic, records: [{ key: null, value }] }]);
    return appended?.baseOffset ?? -1;
  } finally {
    await producer.stop();
  }
}
