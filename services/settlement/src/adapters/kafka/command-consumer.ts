import { createHash } from 'node:crypto';
import type { Topics } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import { createLogConsumer } from '@medclear/platform';
import type { LogConsumer, LogRecord } from '@medclear/platform';
import type { Kafka } from 'kafkajs';
import type { CommandLog } from '../../province/command-log';

export interface CommandConsumerSettings {
  readonly groupId: string;
  readonly topics: Topics;
  readonly provinces: readonly ProvinceCode[];
  readonly onAssigned: (provinces: readonly ProvinceCode[]) => void;
  readonly onRecords: (province: ProvinceCode, records: readonly LogRecord[]) => number;
  readonly onCrash: (cause: Error) => void;
  /** The name of this process, which no other bears. */
  readonly instance: string;
  /** The group could not be told that whoever bore this name before is dead. */
  readonly onPredecessorKept: (cause: unknown) => void;
}

export interface CommandConsumer {
  readonly log: CommandLog;
  readonly consumer: LogConsumer;
}

/** Reads the command logs of whichever provinces the group gives to this process. */
export function createCommandConsumer(kafka: Kafka, settings: CommandConsumerSettings): CommandConsumer {
  const { topics, provinces } = settings;
  const consumer = createLogConsumer(kafka, {
    groupId: groupOf(settings.groupId, provinces),
    topics: provinces.map((province) => topics.commands(province)),
    onAssigned: (assigned) => {
      settings.onAssigned(assigned.map((topic) => topics.provinceOf(topic)).filter((province) => province !== null));
    },
    onRecords: (topic, records) => {
      const province = topics.provinceOf(topic);
      return province === null ? records.length : settings.onRecords(province, records);
    },
    onCrash: settings.onCrash,
    replaces: { clientId: settings.instance, onFailure: settings.onPredecessorKept },
  });
  return {
    consumer,
    log: {
      pause: (province) => {
        consumer.pause(topics.commands(province));
      },
      resume: (province) => {
        consumer.resume(topics.commands(province));
      },
      seek: (province, offset) => {
        consumer.seek(topics.commands(province), offset);
      },
    },
  };
}

/** Processes of one group read the same list of topics: another list is another group. */
export function groupOf(groupId: string, provinces: readonly ProvinceCode[]): string {
  const list = createHash('sha256')
    .update([...provinces].sort().join(','))
    .digest('hex');
  return `${groupId}-${list.slice(0, 8)}`;
}
