import { DEVELOPMENT_KEYS } from '@medclear/contracts';
import type { Fen, ProvinceCode } from '@medclear/domain';
import { Redis } from 'ioredis';
import { createLocalStack } from '../local-stack/create-local-stack';
import { seedLogs } from '../population/seed-logs';
import type { SeededCommands } from '../population/seed-population';
import { startServices } from '../services/start-services';
import type { RunningServices } from '../services/start-services';
import type { LocalStack } from '@medclear/local-stack';

/** A whole running house: parts, services and a population. */
export interface House {
  readonly stack: LocalStack;
  readonly services: RunningServices;
  readonly redis: Redis;
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
  /** Parts that are this house's alone, for those who kill or empty them. */
  readonly isOwn?: boolean;
  readonly say: (line: string) => void;
  readonly onSeeded?: (appended: number, total: number) => void;
}

/** Starts the parts, seeds a population, starts the four services and waits until all are ready; nothing is left running when it throws. */
export async function startHouse(plan: HousePlan): Promise<House> {
  const stack = await createLocalStack({ isOwn: plan.isOwn ?? true, say: plan.say });
  try {
    const { kafkaBrokers, redisUrl } = stack.addresses;
    const { provinces, people, seed } = plan;
    const quota = plan.poolQuotaFen === undefined ? {} : { poolQuotaFen: plan.poolQuotaFen };
    const population = { provinces, people, seed, personKey: DEVELOPMENT_KEYS.person, ...quota };
    const seeded = await seedLogs({ kafkaBrokers }, population, plan.onSeeded);
    plan.say('starting settlement, clearing and both gateways');
    const settlementProcesses = plan.settlementProcesses ?? 1;
    const services = await startServices({
      addresses: stack.addresses,
      provinces,
      settlementProcesses,
      onEvent: plan.say,
    });
    const redis = new Redis(redisUrl);
    const stop = async () => {
      redis.disconnect();
      await services.stop();
      await stack.stop();
    };
    return { stack, services, redis, provinces, seed, seeded, stop };
  } catch (cause) {
    await stack.stop();
    throw cause;
  }
}
