import type { ClaimId, ContentGroup, ParkReason, Refusal, RememberedAct, SettlementAnswer } from '@medclear/domain';

/** What a province says of a claim; `unknown` is the answer to a question about an id that is not found, never a refusal. */
export type ReplyOutcome =
  | RememberedAct
  | { readonly kind: 'settled'; readonly answer: SettlementAnswer }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'conflicted'; readonly differingGroups: readonly ContentGroup[] }
  | { readonly kind: 'recorded' }
  | { readonly kind: 'parked'; readonly reason: ParkReason }
  | { readonly kind: 'quarantined'; readonly operator: string; readonly reason: string }
  | { readonly kind: 'unknown' };

/** The record on a gateway's reply topic; the correlation id travels in its header. */
export interface Reply {
  readonly commandOffset: number;
  readonly clockMs: number;
  readonly claimId: ClaimId | null;
  /** The message had been decided before; the outcome is the original's. */
  readonly isRepeat: boolean;
  readonly outcome: ReplyOutcome;
}

/** What a province is asked without changing anything. */
export interface StatusQuery {
  readonly claimId: ClaimId;
}
