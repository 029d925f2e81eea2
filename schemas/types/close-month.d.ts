// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.

/** Command: close a month of business dates, and every one before it. */
export interface CloseMonth {
  /** 2026-03 */
  readonly month: string;
}
