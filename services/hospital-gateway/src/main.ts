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
import { createHospitalRoutes } from './routes';

/** Builds the service by hand, in reading order; the resources start from left to right. */
export function createHospitalGateway(config: Config, log: Logger): readonly Resource[] {
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
      messages: createHospitalRoutes(life),
      status: createStatusRoute({ credentials, ask: gateway.ask }),
      log,
      nowMs: () => Date.now(),
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
  const log = createLogger('hospital-gateway', config.logLevel);
  await runUntilSignal(createHospitalGateway(config, log), log);
}

if (require.main === module)
  main().catch((cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exit(1);
  });
