import type { ClaimStanding } from '@medclear/contracts';
import type { ClaimState } from '@medclear/domain';

/** What an answer says of being a repeat. */
export interface RepeatedAnswer {
  readonly isRepeat: boolean;
  readonly standing?: ClaimStanding | null;
}

/** Where a claim stands now: where its money is, or that it was undone; null when nothing was moved, or the province did not say. */
export function stateNow({ standing = null }: RepeatedAnswer): ClaimState | null {
  if (standing === null) return null;
  return standing.state ?? (standing.endedBy === null ? null : 'reversed');
}
