import type { Topics } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import type { JournalReader, LogProducer } from '@medclear/platform';
import type { Journal } from '../../journal/journal';
import type { JournalToRead } from '../../journal/journal-to-read';

export interface KafkaJournalParts {
  readonly topics: Topics;
  readonly producer: LogProducer;
  readonly reader: JournalReader;
}

/** The journal on Kafka for those who only look at it. */
export function createReadableKafkaJournal({ topics, reader }: Omit<KafkaJournalParts, 'producer'>): JournalToRead {
  const topicOf = (province: ProvinceCode): string => topics.decisions(province);
  return {
    topicOf,
    endOffset: (province) => reader.endOffset(topicOf(province)),
    read: (province, from, to) => reader.read(topicOf(province), from, to),
  };
}

/** The journal on Kafka: one topic of one partition per province. */
export function createKafkaJournal({ topics, producer, reader }: KafkaJournalParts): Journal {
  const readable = createReadableKafkaJournal({ topics, reader });
  const { topicOf } = readable;
  return {
    append: async (batches) => {
      const appended = await producer.append(
        batches.map(({ province, records }) => ({ topic: topicOf(province), records })),
      );
      const offsets = new Map(appended.map(({ topic, baseOffset }) => [topic, baseOffset]));
      return batches.map(({ province }) => ({ province, baseOffset: offsets.get(topicOf(province)) ?? -1 }));
    },
    offsetAtTime: (province, timeMs) => reader.offsetAtTime(topicOf(province), timeMs),
    ...readable,
  };
}
