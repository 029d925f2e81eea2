// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.

/** Store: what a province's calendar says. */
export interface CalendarDocument {
  /** The last closed month, 2026-03; null while none is. */
  readonly closedThrough: null | string;
}
