import { DEVELOPMENT_KEYS } from '@medclear/contracts';
import type { Fen, ProvinceCode } from '@medclear/domain';
import { Redis } from 'ioredis';
import { createLocalStack } from '../local-stack/create-local-stack';
import { seedLogs } from '../population/seed-logs';
import type { SeededCommands } from '../population/seed-population';
import { startServices } from '../services/start-services';
import type { RunningServices, ServiceName } from '../services/start-services';
import type { LocalStack, StackAddresses } from '@medclear/local-stack';

/** A whole running house: parts, services and a population. */
export interface House {
  readonly stack: LocalStack;
  readonly services: RunningServices;
  readonly redis: Redis;
  readonly topicPrefix: string;
  readonly provinces: readonly ProvinceCode[];
  readonly seed: number;
  readonly seeded: SeededCommands;
  stop(): Promise<void>;
}

export interface HousePlan {
  readonly provinces: readonly ProvinceCode[];
  readonly people: number;
  readonly seed: number;
  readonly poolQuotaFen?: Fen;
  readonly settlementProcesses?: number;
  /** Parts that run already and end with the house. */
  readonly stack?: LocalStack;
  /** For a service that finds the parts at addresses of its own. */
  readonly addressesOf?: (service: ServiceName) => StackAddresses;
  /** Parts that run already and outlive the house; parts of its own are started otherwise. */
  readonly addresses?: StackAddresses;
  readonly topicPrefix?: string;
  /** The root folder of another build, whose services are started. */
  readonly buildRoot?: string;
  /** Another build's, which writes the commands that its services know. */
  readonly seedLogs?: typeof seedLogs;
  /** Added to every service's environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
  readonly onSeeded?: (appended: number, total: number) => void;
}

/** Starts the parts, seeds a population, starts the four services and waits until all are ready; nothing is left running when it throws. */
export async function startHouse(plan: HousePlan): Promise<House> {
  const stack = await provideParts(plan);
  const { provinces, people, seed, topicPrefix = 'medclear' } = plan;
  try {
    const { kafkaBrokers, redisUrl } = stack.addresses;
    const quota = plan.poolQuotaFen === undefined ? {} : { poolQuotaFen: plan.poolQuotaFen };
    const population = { provinces, people, seed, personKey: DEVELOPMENT_KEYS.person, ...quota };
    const seeded = await (plan.seedLogs ?? seedLogs)({ kafkaBrokers, topicPrefix }, population, plan.onSeeded);
    plan.say('starting settlement, clearing and both gateways');
    const services = await startServices({
      addresses: stack.addresses,
      provinces,
      topicPrefix,
      settlementProcesses: plan.settlementProcesses ?? 1,
      onEvent: plan.say,
      ...(plan.env === undefined ? {} : { env: plan.env }),
      ...(plan.buildRoot === undefined ? {} : { buildRoot: plan.buildRoot }),
      ...(plan.addressesOf === undefined ? {} : { addressesOf: plan.addressesOf }),
    });
    const redis = new Redis(redisUrl);
    const stop = async () => {
      redis.disconnect();
      await services.stop();
      await stack.stop();
    };
    return { stack, services, redis, topicPrefix, provinces, seed, seeded, stop };
  } catch (cause) {
    await stack.stop();
    throw cause;
  }
}

function provideParts({ stack, addresses, say }: HousePlan): Promise<LocalStack> {
  if (stack !== undefined) return Promise.resolve(stack);
  if (addresses === undefined) return createLocalStack({ isOwn: true, say });
  return Promise.resolve({ addresses, folder: null, parts: {}, stop: () => Promise.resolve() });
}
