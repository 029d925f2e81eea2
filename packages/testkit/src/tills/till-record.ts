import type { FundCode, ProvinceCode } from '@medclear/domain';
import type { BookEntry } from '../books/book';

/** What an institution was told in the end about one message. */
export interface TillRecord {
  readonly messageId: string;
  readonly insuredProvince: ProvinceCode;
  readonly treatmentProvince: ProvinceCode;
  readonly outcome: TillOutcome;
}

/** What a till was told that one fund, or the person's accounts, pay of a bill; below zero where it takes money back. */
export interface PaidFund {
  readonly fund: FundCode;
  readonly amountFen: number;
}

export type ToldAct = 'held' | 'captured' | 'released' | 'refunded' | 'reversed' | 'blocked';

export type TillOutcome =
  | { readonly kind: 'settled'; readonly claimId: string; readonly funds: readonly PaidFund[] }
  | {
      readonly kind: 'acted';
      readonly act: ToldAct;
      readonly claimId: string;
      /** What is paid by the act itself: what is only held, and given back from that, is nothing. */
      readonly funds: readonly PaidFund[];
    }
  | { readonly kind: 'refused'; readonly code: string }
  /** Nobody told it anything final within the deadline. */
  | { readonly kind: 'unknown' };

/** What the tills were told the funds pay, as a book to compare. */
export function toTillsBook(records: readonly TillRecord[]): BookEntry[] {
  return records.flatMap(({ insuredProvince, outcome }) => {
    if (outcome.kind !== 'settled' && outcome.kind !== 'acted') return [];
    return outcome.funds.map(({ fund, amountFen }) => ({ insuredProvince, fund, amountFen }));
  });
}
