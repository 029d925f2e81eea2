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
const LONGER_THAN_ANY_BACKUP_MS = 400 * 24 * HOUR_MS;
/** What is kept an hour is deleted in pieces of ten minutes. */
const SHORT_SEGMENT_MS = 600_000;
const EIGHT_MIB = 8 * 1024 * 1024;

interface Keeping {
  readonly retentionMs: number;
  /** The largest batch of records that the broker takes; a round sends a province's, or a gateway's, in one. */
  readonly largestBatchBytes?: number;
}

const KEEPING: Readonly<Record<string, Keeping>> = {
  commands: { retentionMs: LONGER_THAN_ANY_BACKUP_MS, largestBatchBytes: EIGHT_MIB },
  queries: { retentionMs: HOUR_MS },
  decisions: { retentionMs: -1, largestBatchBytes: EIGHT_MIB },
  replies: { retentionMs: HOUR_MS, largestBatchBytes: EIGHT_MIB },
  receipts: { retentionMs: LONGER_THAN_ANY_BACKUP_MS, largestBatchBytes: EIGHT_MIB },
};

/** The settings of a topic: the broker's clock, how long it is kept, and how much it takes at once. */
export function topicSettings(topic: string): TopicSettings {
  const keeping = KEEPING[topic.split('.').at(-2) ?? ''];
  const settings = {
    'message.timestamp.type': 'LogAppendTime',
    ...(keeping === undefined ? { 'cleanup.policy': 'compact' } : keepingSettings(keeping)),
  };
  return { topic, configEntries: Object.entries(settings).map(([name, value]) => ({ name, value: String(value) })) };
}

function keepingSettings({ retentionMs, largestBatchBytes }: Keeping): Readonly<Record<string, string | number>> {
  return {
    'cleanup.policy': 'delete',
    'retention.ms': retentionMs,
    ...(retentionMs === HOUR_MS ? { 'segment.ms': SHORT_SEGMENT_MS } : {}),
    ...(largestBatchBytes === undefined ? {} : { 'max.message.bytes': largestBatchBytes }),
  };
}
