import type { ProvinceCode } from '@medclear/domain';
import type { BookEntry } from '../books/book';

/** What an institution was told in the end about one message. */
export interface TillRecord {
  readonly messageId: string;
  readonly insuredProvince: ProvinceCode;
  readonly treatmentProvince: ProvinceCode;
  readonly outcome: TillOutcome;
}

export type TillOutcome =
  | { readonly kind: 'settled'; readonly claimId: string; readonly poolFundFen: number; readonly accountFen: number }
  | { readonly kind: 'refused'; readonly code: string }
  /** Nobody told it anything final within the deadline. */
  | { readonly kind: 'unknown' };

/** What the tills were told the funds pay, as a book to compare. */
export function toTillsBook(records: readonly TillRecord[]): BookEntry[] {
  return records.flatMap(({ insuredProvince, outcome }) => {
    if (outcome.kind !== 'settled') return [];
    return [
      { insuredProvince, fund: 'employee-pool' as const, amountFen: outcome.poolFundFen },
      { insuredProvince, fund: 'personal-account' as const, amountFen: outcome.accountFen },
    ];
  });
}
