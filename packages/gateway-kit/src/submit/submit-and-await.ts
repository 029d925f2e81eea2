import { encodeCommand, LARGEST_COMMAND_BYTES } from '@medclear/contracts';
import type { Topics } from '@medclear/contracts';
import { provinceOfClaim } from '@medclear/domain';
import type { ClaimCommand, ProvinceCode } from '@medclear/domain';
import type { DecisionInbox, WaitingRequest } from '../inbox/decision-inbox';
import type { ClaimRoutes } from '../routes/claim-routes';
import { sendAndAwait } from './send-and-await';
import type { Sending } from './send-and-await';
import { refusedUnsent } from './submission-outcome';
import type { SubmissionOutcome } from './submission-outcome';

export interface Submitting extends Sending {
  readonly inbox: DecisionInbox;
  readonly routes: Pick<ClaimRoutes, 'remember'>;
  readonly topics: Topics;
  /** The provinces whose logs exist. */
  readonly provinces: ReadonlySet<ProvinceCode>;
  /** Replies are being listened to; nothing is sent otherwise. */
  readonly isListening: () => boolean;
}

/** Sends a claim, or an act on one, to its province's log and waits for the decision. */
export type SubmitAndAwait = (command: ClaimCommand) => Promise<SubmissionOutcome>;

/** Makes the way of a claim through this gateway; it throws only before anything was handed over. */
export function createSubmitAndAwait(parts: Submitting): SubmitAndAwait {
  return async (command) => {
    const province = provinceOfClaim(command.claimId);
    if (!parts.provinces.has(province)) return refusedUnsent('ELIG_REGION_NOT_OPEN', `province ${province}`);
    const value = encodeCommand(command);
    if (value.length > LARGEST_COMMAND_BYTES) return refusedUnsent('ENVELOPE_INVALID', 'the bill has too many lines');
    if (!parts.isListening()) return refusedUnsent('UPSTREAM_DOWN');
    const waiting = parts.inbox.open();
    if (waiting === null) return refusedUnsent('SERVICE_OVERLOADED');
    try {
      const wrongRoute = await checkRoute(parts.routes, command, waiting);
      if (wrongRoute !== null) return wrongRoute;
      const record = { key: command.personId, value };
      return await sendAndAwait(parts, waiting, parts.topics.commands(province), record);
    } finally {
      waiting.close();
    }
  };
}

/** Null when the claim may go where it wants to; a refusal otherwise, and when the deadline passes before anybody knows. */
async function checkRoute(
  routes: Submitting['routes'],
  { claimId }: ClaimCommand,
  waiting: WaitingRequest,
): Promise<SubmissionOutcome | null> {
  const asked = routes.remember(claimId).catch(() => 'away' as const);
  const route = await Promise.race([asked, waiting.outcome]);
  if (typeof route !== 'string' || route === 'away' || route === 'deadline') return refusedUnsent('UPSTREAM_DOWN');
  return route === provinceOfClaim(claimId) ? null : refusedUnsent('ROUTE_MISMATCH', `province ${route}`);
}
