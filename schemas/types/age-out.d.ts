// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { ClaimId } from '@medclear/domain';

/** Command: forget claims that ended thirteen months ago. */
export interface AgeOut {
  readonly claims: readonly ClaimId[];
}
