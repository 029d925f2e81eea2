import { createClearing } from '@medclear/clearing';
import type { Ledger } from '@medclear/clearing';
import { createLogger } from '@medclear/platform';
import { PROVINCES } from '../world/provinces';
import { startResources } from './start-resources';

/** The clearing service on real Kafka and PostgreSQL, inside this process. */
export interface RealClearing {
  readonly ledger: Ledger;
  /** Why the process would have ended itself. */
  readonly givenUp: readonly string[];
  stop(): Promise<void>;
}

export interface RealClearingSettings {
  readonly kafkaBrokers: string;
  readonly postgresUrl: string;
  readonly topicPrefix: string;
}

export async function startRealClearing(settings: RealClearingSettings): Promise<RealClearing> {
  const givenUp: string[] = [];
  const config = {
    ...settings,
    kafkaBrokers: settings.kafkaBrokers.split(','),
    provinces: PROVINCES,
    groupId: `${settings.topicPrefix}-clearing`,
    httpPort: 0,
    opsPort: 0,
    logLevel: 'silent',
  };
  const { ledger, resources } = createClearing(config, {
    log: createLogger('clearing', config.logLevel),
    onGiveUp: (reason) => givenUp.push(reason),
  });
  return { ledger, givenUp, stop: await startResources(resources) };
}
