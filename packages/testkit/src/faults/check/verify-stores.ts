import type { ProvinceCode } from '@medclear/domain';
import type { House } from '../../house/start-house';
import { runSettlementTool, ToolFailed } from '../../services/run-settlement-tool';

interface Verified {
  readonly findings: readonly { readonly what: string }[];
}

/** Has settlement's own tool compare the store of every province with its replayed journal; gives what is wrong. */
export async function verifyStores(house: House): Promise<readonly string[]> {
  const found = await Promise.all(house.provinces.map((province) => verifyStore(house, province)));
  return found.flat();
}

async function verifyStore({ stack, topicPrefix }: House, province: ProvinceCode): Promise<readonly string[]> {
  const { kafkaBrokers, redisUrl } = stack.addresses;
  const env = { KAFKA_BROKERS: kafkaBrokers, REDIS_URL: redisUrl, TOPIC_PREFIX: topicPrefix, PROVINCE: province };
  try {
    const { findings } = await runSettlementTool<Verified>({ name: 'verify', env, onProgress: () => undefined });
    return findings.map(({ what }) => `verify ${province}: ${what}`);
  } catch (cause) {
    if (!(cause instanceof ToolFailed)) throw cause;
    return [`verify ${province} ended without a result: ${cause.message}`];
  }
}
