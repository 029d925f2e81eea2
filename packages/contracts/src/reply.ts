import type {
  ClaimAct,
  ClaimId,
  ClaimState,
  ContentGroup,
  InstitutionCode,
  LineState,
  ParkReason,
  RememberedOutcome,
} from '@medclear/domain';

/** What a province says of a claim; `unknown` is the answer to a question about an id that is not found, never a refusal. */
export type ReplyOutcome =
  | RememberedOutcome
  | { readonly kind: 'conflicted'; readonly differingGroups: readonly ContentGroup[] }
  | { readonly kind: 'recorded' }
  | { readonly kind: 'parked'; readonly reason: ParkReason }
  | { readonly kind: 'quarantined'; readonly operator: string; readonly reason: string }
  | { readonly kind: 'unknown' };

/** How a claim stands now: what a question and a repeat are answered with besides what was told then. */
export interface ClaimStanding {
  /** Whose claim it is: nobody else is told anything of it. */
  readonly institutionCode: InstitutionCode;
  readonly act: ClaimAct;
  /** Where its money is; null of an act on another claim, of a refusal and of a blocked id. */
  readonly state: ClaimState | null;
  /** When its hold runs out by the log's clock; null unless it is held. */
  readonly expiresAtMs: number | null;
  /** One state for each line of the answer, in its order; null while all are as the claim. */
  readonly lines: readonly LineState[] | null;
  /** The claim whose act reversed this one or ended its hold; null while it stands. */
  readonly endedBy: ClaimId | null;
}

/** The record on a gateway's reply topic; the correlation id travels in its header. */
export interface Reply {
  readonly commandOffset: number;
  readonly clockMs: number;
  readonly claimId: ClaimId | null;
  /** The message had been decided before; the outcome is the original's. */
  readonly isRepeat: boolean;
  readonly outcome: ReplyOutcome;
  /** In the answer to a status question about a known claim, and to a repeat: the original's answer may not stand any more. */
  readonly standing?: ClaimStanding | null;
}

/** What a province is asked without changing anything. */
export interface StatusQuery {
  readonly claimId: ClaimId;
  /** The next command offset of a state not older than what whoever asks has been told; 0 takes any. */
  readonly atLeastOffset: number;
}
