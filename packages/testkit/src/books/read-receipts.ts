import { createTopics, decodeReceipt } from '@medclear/contracts';
import type { Receipt } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import { createJournalReader, createKafka, createTopicAdmin } from '@medclear/platform';
import type { JournalReader } from '@medclear/platform';

/**
 * Reads what gateways have written down of what they told the institutions of the provinces.
 *
 * @throws UnreadableRecord on a record that is no receipt
 */
export async function readReceipts(
  source: { readonly kafkaBrokers: string; readonly topicPrefix?: string },
  provinces: readonly ProvinceCode[],
): Promise<Receipt[]> {
  const kafka = createKafka({ brokers: source.kafkaBrokers.split(','), clientId: 'receipts' });
  const admin = createTopicAdmin(kafka);
  await admin.start();
  try {
    const existing = new Set(await admin.list());
    const wanted = provinces.map((code) => createTopics(source.topicPrefix).receipts(code));
    const topics = wanted.filter((topic) => existing.has(topic));
    return topics.length === 0 ? [] : await readAll(createJournalReader(kafka, admin, reading(topics)), topics);
  } finally {
    await admin.stop();
  }
}

function reading(topics: readonly string[]) {
  return { topics, name: 'receipts', onCrash: () => undefined };
}

async function readAll(reader: JournalReader, topics: readonly string[]): Promise<Receipt[]> {
  await reader.start();
  try {
    const receipts: Receipt[] = [];
    for (const topic of topics) receipts.push(...(await readOne(reader, topic)));
    return receipts;
  } finally {
    await reader.stop();
  }
}

async function readOne(reader: JournalReader, topic: string): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  for await (const batch of reader.read(topic, 0, await reader.endOffset(topic)))
    receipts.push(...batch.map(({ value }) => decodeReceipt(value)));
  return receipts;
}
