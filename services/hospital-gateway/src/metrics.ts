import { createGatewayMetrics } from '@medclear/gateway-kit';
import type { GatewayMetrics } from '@medclear/gateway-kit';
import { createRegistry } from '@medclear/platform';

/** Every metric of this service; routes are the acts (`quote`, `hold`, `capture`, `release`, `settle`, `refund`, `reverse`), `status` and `none`. */
export function createMetrics(): {
  readonly registry: ReturnType<typeof createRegistry>;
  readonly metrics: GatewayMetrics;
} {
  const registry = createRegistry('hospital-gateway');
  return { registry, metrics: createGatewayMetrics(registry) };
}
