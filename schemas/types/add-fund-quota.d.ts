// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { Fen } from '@medclear/domain';

export type Fund = 'employee-pool' | 'personal-account';

/** Command: adds money to a fund of the province. */
export interface AddFundQuota {
  readonly fund: Fund;
  readonly amountFen: Fen;
}
