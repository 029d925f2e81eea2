import type { ClaimId, FundCode, Leg, ProvinceCode } from '@medclear/domain';
import type { ChainPosition } from '@medclear/platform';
import type { Account } from '../books/account';
import type { ClaimEntry } from '../books/claim-entry';

/** Where a province's journal was read to, with the clock of its last decision; 0 before the first. */
export interface JournalPosition extends ChainPosition {
  readonly clockMs: number;
}

/** What a stretch of one province's journal writes into the books. */
export interface ProvinceBatch {
  readonly province: ProvinceCode;
  /** Hash of the position that the books must have, else nothing of this province is written. */
  readonly fromHash: string;
  readonly to: JournalPosition;
  readonly entries: readonly ClaimEntry[];
}

/** What became of a record call; all of it, or nothing, is kept. */
export interface Recorded {
  /** Provinces whose position another process has moved: nothing of theirs was written. */
  readonly fenced: readonly ProvinceCode[];
  readonly postings: number;
  readonly breaks: readonly Break[];
}

export type BreakKind = 'claim-settled-twice' | 'original-not-posted';

/** What is not posted: a message that was posted before, anywhere, or an act whose original its province has not posted. */
export interface Break {
  readonly kind: BreakKind;
  readonly province: ProvinceCode;
  readonly journalOffset: number;
  readonly claimId: ClaimId;
  readonly legs: readonly Leg[];
}

/** What one province owes another for one fund, less what was given back; never netted with what the other one owes it. */
export interface Obligation {
  readonly insuredProvince: ProvinceCode;
  readonly treatmentProvince: ProvinceCode;
  readonly fund: FundCode;
  readonly amountFen: number;
  /** What was paid, without what was given back of it. */
  readonly paidFen: number;
  readonly givenBackFen: number;
  /** How many claims were paid, and how many acts have given back of them. */
  readonly claims: number;
  readonly refunds: number;
}

/** What one fund of an insured province has paid, at home and elsewhere, less what was given back. */
export interface FundTotal {
  readonly insuredProvince: ProvinceCode;
  readonly fund: FundCode;
  readonly amountFen: number;
  /** What was paid, without what was given back of it. */
  readonly paidFen: number;
  readonly givenBackFen: number;
  /** How many claims were paid, and how many acts have given back of them. */
  readonly claims: number;
  readonly refunds: number;
}

/** One row of the books: what it takes from one account it gives to the other. */
export interface PostedLine {
  readonly debit: Account;
  readonly credit: Account;
  readonly amountFen: number;
}

/** What the books hold of one claim, and which decision it came from. */
export interface PostedClaim {
  readonly insuredProvince: ProvinceCode;
  readonly journalOffset: number;
  readonly commandOffset: number;
  readonly postings: readonly PostedLine[];
}

export interface Books {
  readonly funds: readonly FundTotal[];
  readonly positions: readonly (JournalPosition & { readonly province: ProvinceCode })[];
  /** Sums over all accounts: debit and credit are equal. */
  readonly totals: { readonly postings: number; readonly debitFen: number; readonly creditFen: number };
  readonly breaks: number;
}

/** The double-entry books and, in the same transaction, how far each journal was read. */
export interface Ledger {
  /** Gives the stored positions; a province not seen before begins at `genesis`. */
  open(
    provinces: readonly { readonly province: ProvinceCode; readonly genesis: ChainPosition }[],
  ): Promise<ReadonlyMap<ProvinceCode, JournalPosition>>;
  /** Writes entries and positions together; a throw leaves in doubt whether they were written: `open` tells. */
  record(batches: readonly ProvinceBatch[]): Promise<Recorded>;
  obligations(): Promise<{ readonly asOfMs: number; readonly obligations: readonly Obligation[] }>;
  books(): Promise<Books>;
  breaks(): Promise<readonly Break[]>;
  /** What was posted for a claim; null when nothing was. */
  claim(claimId: ClaimId): Promise<PostedClaim | null>;
}
