// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { Fen } from '@medclear/domain';

export type Fund = 'employee-pool' | 'personal-account' | 'resident-pool' | 'large-sum' | 'large-illness' | 'civil-servant' | 'medical-assistance';

/** Command: adds money to a fund of the province. */
export interface AddFundQuota {
  readonly fund: Fund;
  readonly amountFen: Fen;
}
