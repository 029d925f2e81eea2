import { waitUntil } from '@medclear/local-stack';
import type { GatewayCall } from './call-gateway';

const DEADLINE_MS = 60_000;
const OUTCOME_UNKNOWN = 202;
const FIRST_SERVER_STATUS = 500;

/** Sends the same message until somebody says something final, as a careful till does; throws after a minute. */
export async function untilFinal(send: () => Promise<GatewayCall>): Promise<GatewayCall> {
  let last: GatewayCall | null = null;
  await waitUntil({ what: 'nobody says anything final', deadlineMs: DEADLINE_MS }, async () => {
    last = await send();
    return last.status !== OUTCOME_UNKNOWN && last.status < FIRST_SERVER_STATUS;
  });
  if (last === null) throw new Error('nothing was sent');
  return last;
}
