import type { BusinessDate, ClaimId, InstitutionCode, PersonId } from '../ids/brands';
import type { ContentHashes } from './command';
import type { ClaimFacts, PersonUsage, RememberedOutcome } from './decision';

export const CLAIM_ACTS = ['settle', 'hold', 'capture', 'release', 'refund', 'reverse', 'blocked'] as const;
/** With what a claim id began; `blocked` is an id that was reversed before anybody saw it. */
export type ClaimAct = (typeof CLAIM_ACTS)[number];

export const CLAIM_STATES = [
  'held',
  'settled',
  'released',
  'expired',
  'superseded',
  'reversed',
  'partly-refunded',
  'refunded',
] as const;
/** Where the money of a claim is. */
export type ClaimState = (typeof CLAIM_STATES)[number];

export const LINE_STATES = ['captured', 'released', 'refunded'] as const;
export type LineState = (typeof LINE_STATES)[number];

/** What is remembered of a claim id: enough to answer a repeat byte for byte, and to act upon its money. */
export interface ClaimDocument {
  readonly claimId: ClaimId;
  /** Null while a blocked id's own message has not come. */
  readonly contentHashes: ContentHashes | null;
  /** The offset of the command that was decided first. */
  readonly commandOffset: number;
  readonly outcome: RememberedOutcome;
  readonly act: ClaimAct;
  readonly personId: PersonId;
  readonly institutionCode: InstitutionCode;
  /** Of a settlement or a hold that was not refused; acts keep none of their own. */
  readonly money: ClaimMoney | null;
  /** The claim whose act reversed this one or ended its hold; null while it stands. */
  readonly endedBy: ClaimId | null;
  /** The log's clock when this was last changed. */
  readonly changedAtMs: number;
}

/** The money of a claim; what each line has of it is worked out from the answer when an act needs it. */
export interface ClaimMoney {
  readonly state: ClaimState;
  /** When its hold runs out by the log's clock; null unless it is held. */
  readonly expiresAtMs: number | null;
  /** The log's day in UTC+8 on which the money was taken; of a hold that was never captured the day on which it was made. */
  readonly businessDate: BusinessDate;
  readonly facts: ClaimFacts;
  readonly usage: PersonUsage;
  /** One state for each line of the answer, in its order; null while all are as the claim. */
  readonly lines: readonly LineState[] | null;
  /** Of the bill; null when it named no visit, and in documents that were written before it could. */
  readonly visitKey: string | null;
}
