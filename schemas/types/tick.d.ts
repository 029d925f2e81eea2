// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { ClaimId, PersonId } from '@medclear/domain';

/** An open hold and whom it is for. */
export interface DueHold {
  readonly claimId: ClaimId;
  readonly personId: PersonId;
}

/** Command: let holds expire whose time has run out by the log's clock. */
export interface Tick {
  readonly due: readonly DueHold[];
}
