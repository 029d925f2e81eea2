import { createTopics, topicSettings } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import { createJournalReader, createKafka, createTopicAdmin } from '@medclear/platform';
import type { JournalRecord, LogRecord, TopicToCreate } from '@medclear/platform';
import { Partitioners } from 'kafkajs';
import { PROVINCES } from '../world/provinces';

/** The logs of a history on a real broker. */
export interface RealLogs {
  /** Appends with the clock of the history; throws when a record gets another offset than it had. */
  append(province: ProvinceCode, records: readonly LogRecord[]): Promise<void>;
  journalOf(province: ProvinceCode): Promise<{ readonly topic: string; readonly records: readonly JournalRecord[] }>;
  /** Deletes the topics. */
  remove(): Promise<void>;
}

const LONGEST_MS = '9223372036854775807';

/** A history has its own clock: records say when they were appended, however far that is from now, and none is too old. */
const CLOCK_OF_THE_HISTORY: Readonly<Record<string, string>> = {
  'message.timestamp.type': 'CreateTime',
  'message.timestamp.before.max.ms': LONGEST_MS,
  'message.timestamp.after.max.ms': LONGEST_MS,
  'retention.ms': '-1',
  'segment.ms': LONGEST_MS,
};

/** Creates the topics of a history, and connects. */
export async function openRealLogs(kafkaBrokers: string, topicPrefix: string): Promise<RealLogs> {
  const topics = createTopics(topicPrefix);
  const kafka = createKafka({ brokers: kafkaBrokers.split(','), clientId: 'histories' });
  const admin = createTopicAdmin(kafka);
  const producer = kafka.producer({
    allowAutoTopicCreation: false,
    retry: { retries: 0 },
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  const journals = PROVINCES.map((province) => topics.decisions(province));
  const others = PROVINCES.map((province) => topics.queries(province));
  const commands = PROVINCES.map((province) => topics.commands(province));
  const reader = createJournalReader(kafka, admin, { topics: journals, name: 'histories', onCrash: () => undefined });
  await admin.start();
  await admin.ensure([...commands.map(withOwnClock), ...[...journals, ...others].map(topicSettings)]);
  await Promise.all([producer.connect(), reader.start()]);
  return {
    append: async (province, records) => {
      const [first] = records;
      if (first === undefined) return;
      const [appended] = await producer.send({
        topic: topics.commands(province),
        acks: -1,
        messages: records.map(toMessage),
      });
      if (Number(appended?.baseOffset) !== first.offset)
        throw new Error(
          `${province}: offset ${String(first.offset)} of the history is ${String(appended?.baseOffset)} here`,
        );
    },
    journalOf: async (province) => {
      const topic = topics.decisions(province);
      const records: JournalRecord[] = [];
      for await (const batch of reader.read(topic, 0, await reader.endOffset(topic))) records.push(...batch);
      return { topic, records };
    },
    remove: async () => {
      await Promise.all([producer.disconnect(), reader.stop()]);
      await admin.stop();
      const own = kafka.admin();
      await own.connect();
      await own.deleteTopics({ topics: [...commands, ...journals, ...others] });
      await own.disconnect();
    },
  };
}

function withOwnClock(topic: string): TopicToCreate {
  const { configEntries } = topicSettings(topic);
  const kept = configEntries.filter(({ name }) => !(name in CLOCK_OF_THE_HISTORY));
  const own = Object.entries(CLOCK_OF_THE_HISTORY).map(([name, value]) => ({ name, value }));
  return { topic, configEntries: [...kept, ...own] };
}

function toMessage({ value, headers, appendedAtMs }: LogRecord) {
  return { key: null, value, headers: { ...headers }, partition: 0, timestamp: String(appendedAtMs) };
}
