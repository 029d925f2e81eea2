// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { Fen } from '@medclear/domain';

export type Fund = 'employee-pool' | 'personal-account' | 'resident-pool' | 'large-sum' | 'large-illness' | 'civil-servant' | 'medical-assistance';

/** Command: replace the limit and the alarm level of a fund. */
export interface SetFundRule {
  readonly fund: Fund;
  /** What claims must leave available. */
  readonly limitFen: Fen;
  /** Below this much available the operator is told. */
  readonly alarmBelowFen: Fen;
  /** How far below its limit the fund may go; null refuses what does not leave the limit. */
  readonly overdraftFen: null | Fen;
}
