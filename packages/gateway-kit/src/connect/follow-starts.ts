import type { Readiness, Resource } from '@medclear/platform';

export interface FollowedStarts extends Readiness {
  /** In the order in which they start. */
  readonly resources: readonly Resource[];
}

/** Counts every resource as missing until it has started and once it stops; what is lost while running is asked for. */
export function followStarts(resources: readonly Resource[], lostNow: () => readonly string[]): FollowedStarts {
  const missing = new Set(resources.map(({ name }) => name));
  const follow = (resource: Resource): Resource => ({
    name: resource.name,
    start: async () => {
      await resource.start();
      missing.delete(resource.name);
    },
    stop: async () => {
      missing.add(resource.name);
      await resource.stop();
    },
  });
  return {
    resources: resources.map(follow),
    waitingFor: () => [...new Set([...missing, ...lostNow()])],
  };
}
