import type { House } from '../house/start-house';
import { prepareServices } from './start-services';
import type { RunningServices, ServicesOptions } from './start-services';

/**
 * Makes the four services of a house once more without starting them: each bears the name of one that runs and can take its place,
 * for callers find it where they found that one.
 */
export function prepareTwins(
  { services, stack, provinces, topicPrefix }: House,
  differing: Pick<ServicesOptions, 'env' | 'nodeOptions' | 'onEvent'> = {},
): Promise<RunningServices> {
  const { settlement, clearing, hospitalGateway, pharmacyGateway } = services;
  return prepareServices({
    addresses: stack.addresses,
    provinces,
    topicPrefix,
    settlementProcesses: settlement.length,
    ports: {
      clearing: portOf(clearing.url),
      'hospital-gateway': portOf(hospitalGateway.url),
      'pharmacy-gateway': portOf(pharmacyGateway.url),
    },
    ...differing,
  });
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}
