import type { Topics } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import type { JournalReader, LogProducer } from '@medclear/platform';
import type { Journal } from '../../journal/journal';

export interface KafkaJournalParts {
  readonly topics: Topics;
  readonly producer: LogProducer;
  readonly reader: JournalReader;
}

/** The journal on Kafka: one topic of one partition per province. */
export function createKafkaJournal({ topics, producer, reader }: KafkaJournalParts): Journal {
  const topicOf = (province: ProvinceCode): string => topics.decisions(province);
  return {
    topicOf,
    append: async (batches) => {
      const appended = await producer.append(
        batches.map(({ province, records }) => ({ topic: topicOf(province), records })),
      );
      const offsets = new Map(appended.map(({ topic, baseOffset }) => [topic, baseOffset]));
      return batches.map(({ province }) => ({ province, baseOffset: offsets.get(topicOf(province)) ?? -1 }));
    },
    endOffset: (province) => reader.endOffset(topicOf(province)),
    offsetAtTime: (province, timeMs) => reader.offsetAtTime(topicOf(province), timeMs),
    read: (province, from, to) => reader.read(topicOf(province), from, to),
  };
}
