import { parseProvinceCode } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import { brokerList, logLevel, port, readConfiguration, serverUrl, topicPart, valueList } from '@medclear/platform';

export interface SettlementConfig {
  readonly kafkaBrokers: readonly string[];
  readonly redisUrl: string;
  readonly topicPrefix: string;
  readonly provinces: readonly ProvinceCode[];
  readonly groupId: string;
  readonly instance: string;
  readonly opsPort: number;
  readonly logLevel: string;
}

/** Reads the environment; throws InvalidConfiguration that names every missing or malformed variable. */
export function readConfig(environment: NodeJS.ProcessEnv): SettlementConfig {
  const read = readConfiguration(environment, {
    KAFKA_BROKERS: brokerList({ desc: 'addresses of brokers, host:port, separated by commas' }),
    REDIS_URL: serverUrl('redis', 'rediss'),
    TOPIC_PREFIX: topicPart({ default: 'medclear' }),
    PROVINCES: valueList(parseProvinceCode),
    GROUP_ID: topicPart({ default: 'settlement' }),
    INSTANCE: topicPart({ default: 'settlement-0' }),
    OPS_PORT: port({ default: 9_101 }),
    LOG_LEVEL: logLevel({ default: 'info' }),
  });
  return {
    kafkaBrokers: read.KAFKA_BROKERS,
    redisUrl: read.REDIS_URL,
    topicPrefix: read.TOPIC_PREFIX,
    provinces: read.PROVINCES,
    groupId: read.GROUP_ID,
    instance: read.INSTANCE,
    opsPort: read.OPS_PORT,
    logLevel: read.LOG_LEVEL,
  };
}
