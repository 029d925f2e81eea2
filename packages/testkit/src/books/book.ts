import type { FundCode, ProvinceCode } from '@medclear/domain';

/** What one fund of an insured province pays, as one of the four books has it. */
export interface BookEntry {
  readonly insuredProvince: ProvinceCode;
  readonly fund: FundCode;
  readonly amountFen: number;
}

/** Where an amount was written down: what the tills were told, the journal, the store, the ledger. */
export const BOOK_NAMES = ['tills', 'journal', 'store', 'ledger'] as const;
export type BookName = (typeof BOOK_NAMES)[number];
export type FourBooks = Readonly<Record<BookName, readonly BookEntry[]>>;
