import { catalogueOf } from '@medclear/domain';
import {
  connectGateway,
  createClaimLife,
  createDevelopmentCredentials,
  createDevelopmentVouchers,
  createFrontDoor,
  createStatusRoute,
  followStarts,
} from '@medclear/gateway-kit';
import { createListeningServer, createLogger, createOpsApp, runUntilSignal } from '@medclear/platform';
import type { Logger, Resource } from '@medclear/platform';
import { readConfig } from './config';
import type { Config } from './config';
import { createMetrics } from './metrics';
import { PHARMACY_WORDS } from './pharmacy-words';
import { createNationalRoute, createSaleRoutes } from './routes';

const nowMs = (): number => Date.now();

/** Builds the service by hand, in reading order; the resources start from left to right. */
export function createPharmacyGateway(config: Config, log: Logger): readonly Resource[] {
  const { registry, metrics } = createMetrics();
  const gateway = connectGateway(config, metrics, log);
  const credentials = createDevelopmentCredentials();
  const life = createClaimLife(gateway, {
    credentials,
    vouchers: createDevelopmentVouchers(),
    keys: config.keys,
    catalogueOf,
  });
  const door = createFrontDoor(
    {
      messages: [...createSaleRoutes(life), createNationalRoute({ life, ask: gateway.ask, credentials, nowMs })],
      status: createStatusRoute({ credentials, ask: gateway.ask, words: PHARMACY_WORDS }),
      log,
      nowMs,
      onAnswered: metrics.onAnswered,
      onTold: gateway.onTold,
    },
    config.httpPort,
  );
  const followed = followStarts([...gateway.resources, door], () => gateway.lostNow());
  return [createListeningServer('operations', createOpsApp(registry, followed), config.opsPort), ...followed.resources];
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger('pharmacy-gateway', config.logLevel);
  await runUntilSignal(createPharmacyGateway(config, log), log);
}

if (require.main === module)
  main().catch((cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exit(1);
  });
