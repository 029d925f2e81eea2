import type { Receipt } from '@medclear/contracts';
import type { ClaimId, DecisionOutcome, ProvinceCode } from '@medclear/domain';

/** A record of the command log that is about the claim. */
export interface StoryCommand {
  readonly offset: number;
  readonly appendedAtMs: number;
  /** What was asked, or why it could not be read. */
  readonly kind: string;
  readonly institutionCode: string | null;
  readonly messageId: string | null;
  /** The gateway's reply topic; null when nobody waited. */
  readonly replyTopic: string | null;
  readonly isDecided: boolean;
}

/** A decision that names the claim. */
export interface StoryDecision {
  readonly journalOffset: number;
  readonly commandOffset: number;
  readonly clockMs: number;
  readonly outcome: DecisionOutcome;
}

export interface StoryAccount {
  readonly province: string;
  readonly kind: string;
  readonly fund: string;
  readonly counterparty: string;
}

/** What clearing has posted for the claim. */
export interface StoryPosting {
  readonly debit: StoryAccount;
  readonly credit: StoryAccount;
  readonly amountFen: number;
}

/**
 * Whether the institution was told how it ended.
 *
 * `told-unknown`: there is no receipt, which proves nothing: a receipt may be lost.
 */
export type Told = 'told' | 'left-waiting' | 'told-unknown';

/** A part that could not be asked does not end the story; it says so. */
export type Asked<Answer> =
  { readonly kind: 'answered'; readonly answer: Answer } | { readonly kind: 'away'; readonly why: string };

/** Everything that is written down about one claim, wherever it stands. */
export interface ClaimStory {
  readonly claimId: ClaimId;
  /** The province to which the gateways remember to have sent it; null when they remember nothing. */
  readonly route: Asked<ProvinceCode | null>;
  readonly commands: readonly StoryCommand[];
  readonly decisions: readonly StoryDecision[];
  readonly postings: Asked<readonly StoryPosting[]>;
  readonly receipts: readonly Receipt[];
  readonly told: Told;
}
