import type { StackAddresses } from '@medclear/local-stack';
import { createLogger } from '@medclear/platform';
import { createSettlement } from '@medclear/settlement';
import type { Decide, Settlement } from '@medclear/settlement';
import { PROVINCES } from '../world/provinces';
import { createStandStill } from './stand-still';
import type { StandStill } from './stand-still';
import { startResources } from './start-resources';

/** The settlement service on real Kafka and Redis, inside this process. */
export interface RealOwner extends Pick<Settlement, 'owner' | 'store'> {
  readonly standStill: StandStill;
  /** Why the process would have ended itself. */
  readonly givenUp: readonly string[];
  stop(): Promise<void>;
}

export interface RealOwnerSettings {
  readonly addresses: StackAddresses;
  readonly topicPrefix: string;
  /** Owners of different groups both believe to own all provinces. */
  readonly groupId: string;
  readonly decide: Decide;
  /** An owner takes nothing from a log whose clock is far ahead of its own. */
  readonly nowMs: () => number;
}

/**
 * Starts all of the service but its watch, whose ticks would be records that the history does not have: it has its own.
 */
export async function startRealOwner({ addresses, decide, nowMs, ...settings }: RealOwnerSettings): Promise<RealOwner> {
  const standStill = createStandStill();
  const givenUp: string[] = [];
  const config = {
    ...settings,
    kafkaBrokers: addresses.kafkaBrokers.split(','),
    redisUrl: addresses.redisUrl,
    provinces: PROVINCES,
    instance: settings.groupId,
    opsPort: 0,
    logLevel: 'silent',
  };
  const { owner, store, resources } = createSettlement(config, {
    log: createLogger('settlement', config.logLevel),
    steps: standStill,
    ...{ decide, nowMs },
    onGiveUp: (reason) => givenUp.push(reason),
  });
  const stop = await startResources(resources.filter(({ name }) => name !== 'watch'));
  return {
    ...{ owner, store, standStill, givenUp },
    stop: async () => {
      standStill.wake();
      await stop();
    },
  };
}
