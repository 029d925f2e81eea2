import type { ClaimId, PersonId } from '../ids/brands';
import type { Fen } from '../money/fen';
import type { FundCode } from './documents';

/** More would make one decision too long: what is left over comes with another command. */
export const MOST_CLAIMS_A_COMMAND = 200;

/** An open hold and whom it is for. */
export interface DueHold {
  readonly claimId: ClaimId;
  readonly personId: PersonId;
}

/** Lets holds expire whose time has run out by the log's clock; those that have not are left alone. */
export interface TickCommand {
  readonly kind: 'tick';
  readonly due: readonly DueHold[];
}

/** Closes a month of business dates, `2026-03`, and every one before it: nothing of them is reversed any more. */
export interface CloseMonthCommand {
  readonly kind: 'close-month';
  readonly month: string;
}

/** Forgets claims that ended thirteen months ago; others are left alone. */
export interface AgeOutCommand {
  readonly kind: 'age-out';
  readonly claims: readonly ClaimId[];
}

/** What a fund does when a claim would leave less than its limit available. */
export type WhenShort = { readonly kind: 'refuse' } | { readonly kind: 'overdraw'; readonly overdraftFen: Fen };

/** Replaces the limit and the alarm level of a fund. */
export interface SetFundRuleCommand {
  readonly kind: 'set-fund-rule';
  readonly fund: FundCode;
  /** What claims must leave available. */
  readonly limitFen: Fen;
  /** Below this much available the operator is told. */
  readonly alarmBelowFen: Fen;
  readonly whenShort: WhenShort;
}

/** What the house itself or an operator appends to the log. */
export type OperatorCommand = TickCommand | CloseMonthCommand | AgeOutCommand | SetFundRuleCommand;
