import closeWithGrace from 'close-with-grace';
import type { Logger } from 'pino';
import type { Resource } from './resource';

const GRACE_MS = 10_000;

/** Starts resources from left to right, waits for a signal, and stops what was started from right to left. */
export async function runUntilSignal(resources: readonly Resource[], log: Logger): Promise<void> {
  const started: Resource[] = [];
  closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err, signal }) => {
    if (err !== undefined) log.fatal({ err }, 'an error that nobody caught');
    log.info({ signal }, 'stopping');
    for (const resource of [...started].reverse()) await stopOne(resource, log);
  });
  for (const resource of resources) {
    log.info({ resource: resource.name }, 'starting');
    started.push(resource);
    await resource.start();
  }
  log.info('started');
}

async function stopOne(resource: Resource, log: Logger): Promise<void> {
  try {
    await resource.stop();
  } catch (cause) {
    log.error({ err: cause, resource: resource.name }, 'a part did not stop in order');
  }
}
