import { trusted } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';

/** The only place that spells topics. */
export interface Topics {
  commands(province: ProvinceCode): string;
  queries(province: ProvinceCode): string;
  decisions(province: ProvinceCode): string;
  replies(gatewayInstance: string): string;
  receipts(treatmentProvince: ProvinceCode): string;
  readonly reference: string;
  readonly repliesPrefix: string;
  /** The province of a command, query or decision topic; null for any other topic. */
  provinceOf(topic: string): ProvinceCode | null;
}

/** Spells the topics of one deployment; suites of tests are apart by prefix. */
export function createTopics(prefix = 'medclear'): Topics {
  const named = (kind: string) => (key: string) => `${prefix}.${kind}.${key}`;
  const ofProvince = new RegExp(`^${prefix.replaceAll('.', '\\.')}\\.(?:commands|queries|decisions)\\.(\\d{2})$`);
  return {
    commands: named('commands'),
    queries: named('queries'),
    decisions: named('decisions'),
    replies: named('replies'),
    receipts: named('receipts'),
    reference: `${prefix}.reference`,
    repliesPrefix: `${prefix}.replies.`,
    provinceOf: (topic) => {
      const province = ofProvince.exec(topic)?.[1];
      return province === undefined ? null : trusted.provinceCode(province);
    },
  };
}

export interface TopicSettings {
  readonly topic: string;
  readonly configEntries: readonly { readonly name: string; readonly value: string }[];
}

const HOUR_MS = 3_600_000;
const LONGEST_BACKUP_MS = 400 * 24 * HOUR_MS;
const EIGHT_MIB = 8 * 1024 * 1024;
const RETENTION_MS: Readonly<Record<string, number>> = {
  commands: LONGEST_BACKUP_MS,
  queries: HOUR_MS,
  decisions: -1,
  replies: HOUR_MS,
  receipts: LONGEST_BACKUP_MS,
};

/** The settings of a topic: the broker's clock, and how long it is kept. */
export function topicSettings(topic: string): TopicSettings {
  const kind = topic.split('.').at(-2) ?? '';
  const retentionMs = RETENTION_MS[kind];
  const configEntries = [{ name: 'message.timestamp.type', value: 'LogAppendTime' }];
  if (retentionMs === undefined) configEntries.push({ name: 'cleanup.policy', value: 'compact' });
  else
    configEntries.push(
      { name: 'cleanup.policy', value: 'delete' },
      { name: 'retention.ms', value: String(retentionMs) },
    );
  if (kind === 'decisions') configEntries.push({ name: 'max.message.bytes', value: String(EIGHT_MIB) });
  return { topic, configEntries };
}
