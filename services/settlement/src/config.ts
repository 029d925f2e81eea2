import { parseProvinceCode } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import { port, readConfiguration, str, url } from '@medclear/platform';
import { makeValidator } from 'envalid';

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

const listOf = (text: string): string[] => text.split(',').map((part) => part.trim());

const brokers = makeValidator<string[]>((text) => {
  const addresses = listOf(text);
  if (!addresses.every((address) => /^[^\s:]+:\d+$/.test(address))) throw new Error('is not a list of host:port');
  return addresses;
});

const provinces = makeValidator<ProvinceCode[]>((text) =>
  listOf(text).map((code) => {
    const parsed = parseProvinceCode(code);
    if (!parsed.ok) throw new Error(`${code}: ${parsed.reason}`);
    return parsed.value;
  }),
);

/** Reads the environment; throws InvalidConfiguration that names every missing or malformed variable. */
export function readConfig(environment: NodeJS.ProcessEnv): SettlementConfig {
  const read = readConfiguration(environment, {
    KAFKA_BROKERS: brokers({ desc: 'addresses of brokers, host:port, separated by commas' }),
    REDIS_URL: url({ desc: 'the store, with noeviction' }),
    TOPIC_PREFIX: str({ default: 'medclear' }),
    PROVINCES: provinces({ desc: 'provinces that the group serves, two digits each, separated by commas' }),
    GROUP_ID: str({ default: 'settlement' }),
    INSTANCE: str({ default: 'settlement-0' }),
    OPS_PORT: port({ default: 9_101 }),
    LOG_LEVEL: str({ default: 'info', choices: ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] }),
  });
  return {
    kafkaBrokers: read.KAFKA_BROKERS,
    redisUrl: read.REDIS_URL,
    topicPrefix: read.TOPIC_PREFIX,
    provinces: [...new Set(read.PROVINCES)],
    groupId: read.GROUP_ID,
    instance: read.INSTANCE,
    opsPort: read.OPS_PORT,
    logLevel: read.LOG_LEVEL,
  };
}
