import { catalogueOf } from '@medclear/domain';
import {
  connectGateway,
  createDevelopmentCredentials,
  createDevelopmentVouchers,
  createFrontDoor,
  createSettleClaim,
  createStatusRoute,
  followStarts,
} from '@medclear/gateway-kit';
import { createListeningServer, createLogger, createOpsApp, runUntilSignal } from '@medclear/platform';
import type { Logger, Resource } from '@medclear/platform';
import { readConfig } from './config';
import type { Config } from './config';
import { createMetrics } from './metrics';
import { createNationalRoute, createSaleRoute } from './routes';
import { toSaleBody } from './sale-to-claim';

const nowMs = (): number => Date.now();

/** Builds the service by hand, in reading order; the resources start from left to right. */
export function createPharmacyGateway(config: Config, log: Logger): readonly Resource[] {
  const { registry, metrics } = createMetrics();
  const gateway = connectGateway(config, metrics, log);
  const credentials = createDevelopmentCredentials();
  const settle = createSettleClaim({
    credentials,
    vouchers: createDevelopmentVouchers(),
    keys: config.keys,
    catalogueOf,
    submit: gateway.submit,
  });
  const door = createFrontDoor(
    {
      messages: [createSaleRoute(settle), createNationalRoute(settle, nowMs)],
      status: createStatusRoute({ credentials, ask: gateway.ask, rename: toSaleBody }),
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
