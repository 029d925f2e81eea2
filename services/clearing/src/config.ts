import { createHash } from 'node:crypto';
import { parseProvinceCode } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import { InvalidConfiguration, port, readConfiguration, str } from '@medclear/platform';

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
    KAFKA_BROKERS: str({ desc: 'host:port, separated by commas' }),
    POSTGRES_URL: str(),
    TOPIC_PREFIX: str({ default: 'medclear' }),
    PROVINCES: str({ desc: 'the provinces whose journals are followed, separated by commas' }),
    CLEARING_GROUP_ID: str({ default: '' }),
    HTTP_PORT: port(),
    OPS_PORT: port(),
    LOG_LEVEL: str({ default: 'info' }),
  });
  const provinces = readProvinces(read.PROVINCES);
  return {
    kafkaBrokers: read.KAFKA_BROKERS.split(','),
    postgresUrl: read.POSTGRES_URL,
    topicPrefix: read.TOPIC_PREFIX,
    provinces,
    groupId: read.CLEARING_GROUP_ID === '' ? groupIdOf(read.TOPIC_PREFIX, provinces) : read.CLEARING_GROUP_ID,
    httpPort: read.HTTP_PORT,
    opsPort: read.OPS_PORT,
    logLevel: read.LOG_LEVEL,
  };
}

function readProvinces(list: string): readonly ProvinceCode[] {
  const parsed = list.split(',').map((text) => ({ text, code: parseProvinceCode(text.trim()) }));
  const wrong = parsed.filter(({ code }) => !code.ok).map(({ text }) => text);
  if (wrong.length > 0)
    throw new InvalidConfiguration(`cannot start:\n  PROVINCES: not provinces: ${wrong.join(', ')}`);
  return parsed.flatMap(({ code }) => (code.ok ? [code.value] : []));
}

/** Processes of one group subscribe to the same list of topics; another list is another group. */
function groupIdOf(topicPrefix: string, provinces: readonly ProvinceCode[]): string {
  const list = [...provinces].sort().join(',');
  return `${topicPrefix}-clearing-${createHash('sha256').update(list).digest('hex').slice(0, 8)}`;
}
