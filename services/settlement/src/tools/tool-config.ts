import { parseProvinceCode } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import { brokerList, readConfiguration, serverUrl, str, topicPart } from '@medclear/platform';
import { makeValidator } from 'envalid';

/** What a tool for one province is told by its environment. */
export interface ToolConfig {
  readonly kafkaBrokers: readonly string[];
  readonly redisUrl: string;
  readonly topicPrefix: string;
  readonly province: ProvinceCode;
  /** Who has the store's content replaced; null when nobody has said so. */
  readonly replacedBy: string | null;
}

const province = makeValidator<ProvinceCode>((text) => {
  const parsed = parseProvinceCode(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.value;
});

/** Reads the environment; throws InvalidConfiguration that names every missing or malformed variable. */
export function readToolConfig(environment: NodeJS.ProcessEnv): ToolConfig {
  const read = readConfiguration(environment, {
    KAFKA_BROKERS: brokerList(),
    REDIS_URL: serverUrl('redis', 'rediss'),
    TOPIC_PREFIX: topicPart({ default: 'medclear' }),
    PROVINCE: province({ desc: 'two digits' }),
    REPLACED_BY: str({ default: '', desc: 'the operator who has the content of the store replaced' }),
  });
  return {
    kafkaBrokers: read.KAFKA_BROKERS,
    redisUrl: read.REDIS_URL,
    topicPrefix: read.TOPIC_PREFIX,
    province: read.PROVINCE,
    replacedBy: read.REPLACED_BY === '' ? null : read.REPLACED_BY,
  };
}
