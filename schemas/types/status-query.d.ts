// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { ClaimId } from '@medclear/domain';

/** Query: how a claim stands. */
export interface StatusQuery {
  readonly claimId: ClaimId;
  /** The next command offset of a state that is not older than what whoever asks has been told; 0 takes any. */
  readonly atLeastOffset: number;
}
