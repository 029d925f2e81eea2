import { DEVELOPMENT_KEYS } from '@medclear/contracts';
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
  wholeNumber,
} from '@medclear/platform';
import type { ClaimKeys } from '../claim/build-settle-command';

/** Everything a gateway is told by its environment. */
export interface GatewayConfig {
  readonly kafkaBrokers: readonly string[];
  readonly redisUrl: string;
  readonly topicPrefix: string;
  readonly provinces: readonly ProvinceCode[];
  /** A stable name: the reply topic carries it. */
  readonly instance: string;
  readonly httpPort: number;
  readonly opsPort: number;
  readonly keys: ClaimKeys;
  readonly deadlineMs: number;
  readonly maxWaiting: number;
  readonly logLevel: string;
}

const VARIABLES = {
  KAFKA_BROKERS: brokerList(),
  REDIS_URL: serverUrl('redis', 'rediss'),
  TOPIC_PREFIX: topicPart({ default: 'medclear' }),
  PROVINCES: valueList(parseProvinceCode),
  INSTANCE: topicPart(),
  HTTP_PORT: port(),
  OPS_PORT: port(),
  CREDENTIALS: str({ choices: ['development'], default: 'development' }),
  PERSON_KEY: str({ default: DEVELOPMENT_KEYS.person }),
  CONTENT_KEY: str({ default: DEVELOPMENT_KEYS.content }),
  DEADLINE_MS: wholeNumber({ default: 8_000 }),
  MAX_WAITING: wholeNumber({ default: 5_000 }),
  LOG_LEVEL: logLevel({ default: 'info' }),
};

/** Reads a gateway's environment; throws InvalidConfiguration that names every problem at once. */
export function readGatewayConfig(environment: NodeJS.ProcessEnv): GatewayConfig {
  const read = readConfiguration(environment, VARIABLES, productionProblems(environment));
  return {
    kafkaBrokers: read.KAFKA_BROKERS,
    redisUrl: read.REDIS_URL,
    topicPrefix: read.TOPIC_PREFIX,
    provinces: read.PROVINCES,
    instance: read.INSTANCE,
    httpPort: read.HTTP_PORT,
    opsPort: read.OPS_PORT,
    keys: { person: read.PERSON_KEY, content: read.CONTENT_KEY },
    deadlineMs: read.DEADLINE_MS,
    maxWaiting: read.MAX_WAITING,
    logLevel: read.LOG_LEVEL,
  };
}

/** What is good enough for development never runs in production. */
function productionProblems(environment: NodeJS.ProcessEnv): readonly string[] {
  const { NODE_ENV, CREDENTIALS = 'development', PERSON_KEY, CONTENT_KEY } = environment;
  if (NODE_ENV !== 'production') return [];
  const problems: string[] = [];
  if (CREDENTIALS === 'development') problems.push('CREDENTIALS: development trusts every caller');
  if (isForDevelopment(PERSON_KEY, DEVELOPMENT_KEYS.person)) problems.push('PERSON_KEY: is the development key');
  if (isForDevelopment(CONTENT_KEY, DEVELOPMENT_KEYS.content)) problems.push('CONTENT_KEY: is the development key');
  return problems;
}

/** Without a key the development key is used, and an empty key hides nothing. */
function isForDevelopment(key: string | undefined, developmentKey: string): boolean {
  return key === undefined || key === '' || key === developmentKey;
}
