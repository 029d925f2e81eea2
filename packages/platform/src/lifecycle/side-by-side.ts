import type { Resource } from './resource';

/**
 * Resources that need nothing of each other start at the same time; the slowest sets the pace. They stop in order, last first,
 * also past one that fails to stop.
 *
 * @throws what the first of them to fail throws, once all have ended their start or stop
 */
export function sideBySide(resources: readonly Resource[]): Resource {
  return {
    name: resources.map(({ name }) => name).join(', '),
    start: async () => {
      throwFirst(await Promise.allSettled(resources.map((resource) => resource.start())));
    },
    stop: async () => {
      const results: PromiseSettledResult<void>[] = [];
      for (const resource of [...resources].reverse()) results.push(...(await Promise.allSettled([resource.stop()])));
      throwFirst(results);
    },
  };
}

function throwFirst(results: readonly PromiseSettledResult<void>[]): void {
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
