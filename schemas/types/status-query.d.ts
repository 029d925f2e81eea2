// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { ClaimId } from '@medclear/domain';

/** Query: what became of a claim. */
export interface StatusQuery {
  readonly claimId: ClaimId;
}
