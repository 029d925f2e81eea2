import type { Topics } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import { createLogConsumer } from '@medclear/platform';
import type { LogConsumer, LogRecord, TopicAdmin } from '@medclear/platform';
import type { Kafka } from 'kafkajs';
import { groupOf } from './command-consumer';

export interface QueryConsumerSettings {
  readonly groupId: string;
  readonly topics: Topics;
  readonly provinces: readonly ProvinceCode[];
  readonly admin: TopicAdmin;
  readonly nowMs: () => number;
  readonly onRecords: (province: ProvinceCode, records: readonly LogRecord[]) => void;
  readonly onCrash: (cause: unknown) => void;
  /** The name of this process, which no other bears. */
  readonly instance: string;
  /** The group could not be told that whoever bore this name before is dead. */
  readonly onPredecessorKept: (cause: unknown) => void;
}

/** Nobody waits longer for an answer; older questions are not looked at. */
const OLDEST_QUESTION_MS = 10_000;

/** Reads the questions to provinces; any process of the group answers any province. */
export function createQueryConsumer(kafka: Kafka, settings: QueryConsumerSettings): LogConsumer {
  const { topics, provinces, admin, nowMs, onCrash } = settings;
  const begin = async (topic: string): Promise<void> => {
    consumer.seek(topic, await admin.offsetAtTime(topic, nowMs() - OLDEST_QUESTION_MS));
    consumer.resume(topic);
  };
  const consumer: LogConsumer = createLogConsumer(kafka, {
    groupId: `${groupOf(settings.groupId, provinces)}-queries`,
    topics: provinces.map((province) => topics.queries(province)),
    onAssigned: (assigned) => {
      for (const topic of assigned) begin(topic).catch(onCrash);
    },
    onRecords: (topic, records) => {
      const province = topics.provinceOf(topic);
      if (province !== null) settings.onRecords(province, records);
      return records.length;
    },
    onCrash,
    replaces: { clientId: settings.instance, onFailure: settings.onPredecessorKept },
  });
  return consumer;
}
