import { waitUntil } from '@medclear/local-stack';
import type { SupervisedProcess } from './supervised-process';

const READY_AGAIN_MS = 60_000;

/** Kills a service with -9 and waits until it has been started again and is ready; throws at the deadline. */
export async function crashUntilReady(service: SupervisedProcess): Promise<void> {
  const before = service.restarts();
  service.crash();
  await waitUntil({ what: `${service.name} is not ready again`, deadlineMs: READY_AGAIN_MS }, async () => {
    if (service.restarts() === before) return false;
    return (await fetch(`${service.opsUrl}/ready`)).ok;
  });
}
