import { createTopics, readDecisionLink } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import {
  createChainReader,
  createJournalReader,
  createKafka,
  createTopicAdmin,
  genesisPosition,
} from '@medclear/platform';
import type { ChainPosition, JournalReader } from '@medclear/platform';
import { readJournalBook } from './read-journal-book';
import type { JournalBook, JournalRecord } from './read-journal-book';

/** One province's journal from its first record to its end. */
export interface WholeJournal extends JournalBook {
  readonly province: ProvinceCode;
  /** The last accepted decision. */
  readonly position: ChainPosition;
  /** Records that do not chain: stray sends of dead or paused owners. */
  readonly ignoredRecords: number;
}

/**
 * Reads the journals of the provinces along their chains.
 *
 * @throws JournalGap when a record is missing, UnreadableRecord on one that is no decision
 */
export async function readJournals(
  source: { readonly kafkaBrokers: string; readonly topicPrefix?: string },
  provinces: readonly ProvinceCode[],
): Promise<WholeJournal[]> {
  const kafka = createKafka({ brokers: source.kafkaBrokers.split(','), clientId: 'books' });
  const topics = createTopics(source.topicPrefix);
  const admin = createTopicAdmin(kafka);
  const reader = createJournalReader(kafka, admin, {
    topics: provinces.map((code) => topics.decisions(code)),
    name: 'books',
    onCrash: () => undefined,
  });
  await admin.start();
  await reader.start();
  try {
    const journals: WholeJournal[] = [];
    for (const province of provinces) journals.push(await readWhole(reader, province, topics.decisions(province)));
    return journals;
  } finally {
    await reader.stop();
    await admin.stop();
  }
}

async function readWhole(reader: JournalReader, province: ProvinceCode, topic: string): Promise<WholeJournal> {
  const chain = createChainReader(genesisPosition(topic), readDecisionLink);
  async function* accepted(): AsyncGenerator<JournalRecord> {
    for await (const batch of reader.read(topic, 0, await reader.endOffset(topic))) {
      for (const { offset, value } of batch) {
        if (chain.accept({ offset, value }) === 'accepted') yield { offset, value };
      }
    }
  }
  const book = await readJournalBook(province, accepted());
  return { ...book, province, position: chain.position(), ignoredRecords: chain.ignoredCount() };
}
