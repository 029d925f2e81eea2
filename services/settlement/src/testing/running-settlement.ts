import { decide } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import { createLogger } from '@medclear/platform';
import { createSettlement } from '../main';
import type { Settlement, SettlementParts } from '../main';
import { NO_STEPS } from '../round/steps';

export interface SettlementToRun {
  readonly kafkaBrokers: string;
  readonly redisUrl: string;
  readonly topicPrefix: string;
  readonly provinces: readonly ProvinceCode[];
  /** Owners of different groups both believe to own the same provinces. */
  readonly groupId: string;
}

export interface RunningSettlement {
  readonly owner: Settlement['owner'];
  /** Why the process would have ended itself. */
  readonly givenUp: readonly string[];
  stop(): Promise<void>;
}

/** Starts the whole service inside the test's own process, with the steps and rules a test brings. */
export async function runSettlement(
  { kafkaBrokers, redisUrl, topicPrefix, provinces, groupId }: SettlementToRun,
  parts: Partial<Pick<SettlementParts, 'steps' | 'decide'>> = {},
): Promise<RunningSettlement> {
  const givenUp: string[] = [];
  const config = {
    kafkaBrokers: kafkaBrokers.split(','),
    redisUrl,
    topicPrefix,
    provinces,
    groupId,
    instance: groupId,
    opsPort: 0,
    logLevel: 'silent',
  };
  const { owner, resources } = createSettlement(config, {
    log: createLogger('settlement', config.logLevel),
    nowMs: () => Date.now(),
    steps: NO_STEPS,
    decide,
    onGiveUp: (reason) => givenUp.push(reason),
    ...parts,
  });
  for (const resource of resources) await resource.start();
  return {
    owner,
    givenUp,
    stop: async () => {
      for (const resource of [...resources].reverse()) await resource.stop();
    },
  };
}
