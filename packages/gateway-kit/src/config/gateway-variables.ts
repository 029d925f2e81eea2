import { DEVELOPMENT_KEYS } from '@medclear/contracts';
import { parseProvinceCode } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import { InvalidConfiguration, num, port, readConfiguration, str, url } from '@medclear/platform';
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
  KAFKA_BROKERS: str(),
  REDIS_URL: url(),
  TOPIC_PREFIX: str({ default: 'medclear' }),
  PROVINCES: str(),
  INSTANCE: str(),
  HTTP_PORT: port(),
  OPS_PORT: port(),
  NODE_ENV: str({ default: 'development' }),
  CREDENTIALS: str({ choices: ['development'], default: 'development' }),
  PERSON_KEY: str({ default: DEVELOPMENT_KEYS.person }),
  CONTENT_KEY: str({ default: DEVELOPMENT_KEYS.content }),
  DEADLINE_MS: num({ default: 8_000 }),
  MAX_WAITING: num({ default: 5_000 }),
  LOG_LEVEL: str({ default: 'info' }),
};

/** Reads a gateway's environment; throws InvalidConfiguration that names every problem at once. */
export function readGatewayConfig(environment: NodeJS.ProcessEnv): GatewayConfig {
  const read = readConfiguration(environment, VARIABLES);
  const provinces = read.PROVINCES.split(',').map((code) => code.trim());
  const problems = [...provinceProblems(provinces), ...productionProblems(read)];
  if (problems.length > 0) throw new InvalidConfiguration(`cannot start:\n  ${problems.join('\n  ')}`);
  return {
    kafkaBrokers: read.KAFKA_BROKERS.split(',').map((broker) => broker.trim()),
    redisUrl: read.REDIS_URL,
    topicPrefix: read.TOPIC_PREFIX,
    provinces: provinces as ProvinceCode[],
    instance: read.INSTANCE,
    httpPort: read.HTTP_PORT,
    opsPort: read.OPS_PORT,
    keys: { person: read.PERSON_KEY, content: read.CONTENT_KEY },
    deadlineMs: read.DEADLINE_MS,
    maxWaiting: read.MAX_WAITING,
    logLevel: read.LOG_LEVEL,
  };
}

function provinceProblems(provinces: readonly string[]): readonly string[] {
  return provinces.flatMap((code) => {
    const parsed = parseProvinceCode(code);
    return parsed.ok ? [] : [`PROVINCES: "${code}" is ${parsed.reason}`];
  });
}

interface Guarded {
  readonly NODE_ENV: string;
  readonly CREDENTIALS: string;
  readonly PERSON_KEY: string;
  readonly CONTENT_KEY: string;
}

/** What is good enough for development never runs in production. */
function productionProblems(read: Guarded): readonly string[] {
  if (read.NODE_ENV !== 'production') return [];
  const problems: string[] = [];
  if (read.CREDENTIALS === 'development') problems.push('CREDENTIALS: development trusts every caller');
  if (read.PERSON_KEY === DEVELOPMENT_KEYS.person) problems.push('PERSON_KEY: is the development key');
  if (read.CONTENT_KEY === DEVELOPMENT_KEYS.content) problems.push('CONTENT_KEY: is the development key');
  return problems;
}
