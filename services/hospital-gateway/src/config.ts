import { readGatewayConfig } from '@medclear/gateway-kit';
import type { GatewayConfig } from '@medclear/gateway-kit';

/** What this service reads from its environment; README.md lists the variables. */
export type Config = GatewayConfig;

/** Reads the environment once; throws InvalidConfiguration that names every problem at once. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  return readGatewayConfig(environment);
}
