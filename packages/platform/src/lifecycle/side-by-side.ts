import type { Resource } from './resource';

/**
 * Resources that need nothing of each other start at the same time; the slowest sets the pace. They stop in order, last first.
 *
 * @throws what the first of them to fail throws, once all have ended their start
 */
export function sideBySide(resources: readonly Resource[]): Resource {
  return {
    name: resources.map(({ name }) => name).join(', '),
    start: async () => {
      const results = await Promise.allSettled(resources.map((resource) => resource.start()));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    },
    stop: async () => {
      for (const resource of [...resources].reverse()) await resource.stop();
    },
  };
}
