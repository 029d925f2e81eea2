import type { Readiness, Resource } from '@medclear/platform';
import type { ProvinceStatus } from '../province/province-owner';

/** Knows what the service still waits for. */
export interface ServiceReadiness extends Readiness {
  /** Counts a resource as missing until it has started. */
  readonly follow: (resource: Resource) => Resource;
  /** The group has given this process its provinces. */
  assigned(): void;
}

/**
 * Ready is who has started, belongs to the group, and has taken over what it was given; a stopped province keeps nobody waiting.
 *
 * @param lostNow parts that are lost although they have been there
 */
export function createReadiness(
  status: () => readonly ProvinceStatus[],
  lostNow: () => readonly string[],
): ServiceReadiness {
  const missing = new Set(['provinces']);
  return {
    follow: (resource) => {
      missing.add(resource.name);
      return {
        name: resource.name,
        start: async () => {
          await resource.start();
          missing.delete(resource.name);
        },
        stop: async () => {
          missing.add(resource.name);
          await resource.stop();
        },
      };
    },
    assigned: () => {
      missing.delete('provinces');
    },
    waitingFor: () => [
      ...new Set([...missing, ...lostNow()]),
      ...status()
        .filter(({ phase }) => phase.kind === 'taking-over')
        .map(({ province }) => `province ${province}`),
    ],
  };
}
