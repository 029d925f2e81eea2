import { createGatewayMetrics } from '@medclear/gateway-kit';
import type { GatewayMetrics } from '@medclear/gateway-kit';
import { createRegistry } from '@medclear/platform';

/** Every metric of this service; routes are the acts (`quote`, `hold`, `capture`, `release`, `settle`, `refund`, `reverse`), `national-2102`, `national-2103`, `national-2601`, `national`, `status` and `none`. */
export function createMetrics(): {
  readonly registry: ReturnType<typeof createRegistry>;
  readonly metrics: GatewayMetrics;
} {
  const registry = createRegistry('pharmacy-gateway');
  return { registry, metrics: createGatewayMetrics(registry) };
}
