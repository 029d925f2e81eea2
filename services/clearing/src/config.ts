import { createHash } from 'node:crypto';
import { parseProvinceCode } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import {
  brokerList,
  logLevel,
  port,
  readConfiguration,
  serverUrl,
  str,
  topicPart,
  valueList,
} from '@medclear/platform';

export interface ClearingConfig {
  readonly kafkaBrokers: readonly string[];
  readonly postgresUrl: string;
  readonly topicPrefix: string;
  readonly provinces: readonly ProvinceCode[];
  readonly groupId: string;
  readonly httpPort: number;
  readonly opsPort: number;
  readonly logLevel: string;
}

/** Reads the environment; throws InvalidConfiguration that names every problem at once. */
export function readConfig(environment: NodeJS.ProcessEnv): ClearingConfig {
  const read = readConfiguration(environment, {
    KAFKA_BROKERS: brokerList(),
    POSTGRES_URL: serverUrl('postgres', 'postgresql'),
    TOPIC_PREFIX: topicPart({ default: 'medclear' }),
    PROVINCES: valueList(parseProvinceCode),
    CLEARING_GROUP_ID: str({ default: '' }),
    HTTP_PORT: port(),
    OPS_PORT: port(),
    LOG_LEVEL: logLevel({ default: 'info' }),
  });
  const provinces = read.PROVINCES;
  return {
    kafkaBrokers: read.KAFKA_BROKERS,
    postgresUrl: read.POSTGRES_URL,
    topicPrefix: read.TOPIC_PREFIX,
    provinces,
    groupId: read.CLEARING_GROUP_ID === '' ? groupIdOf(read.TOPIC_PREFIX, provinces) : read.CLEARING_GROUP_ID,
    httpPort: read.HTTP_PORT,
    opsPort: read.OPS_PORT,
    logLevel: read.LOG_LEVEL,
  };
}

/** Processes of one group subscribe to the same list of topics; another list is another group. */
function groupIdOf(topicPrefix: string, provinces: readonly ProvinceCode[]): string {
  const list = [...provinces].sort().join(',');
  return `${topicPrefix}-clearing-${createHash('sha256').update(list).digest('hex').slice(0, 8)}`;
}
