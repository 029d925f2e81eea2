import type { Resource } from '@medclear/platform';

/** Starts parts from left to right; gives what stops them from right to left. Nothing is left running when it throws. */
export async function startResources(resources: readonly Resource[]): Promise<() => Promise<void>> {
  const started: Resource[] = [];
  const stop = async (): Promise<void> => {
    for (const resource of started.splice(0).reverse()) await resource.stop();
  };
  try {
    for (const resource of resources) {
      started.push(resource);
      await resource.start();
    }
    return stop;
  } catch (cause) {
    await stop();
    throw cause;
  }
}
