import type { FundCode, ProvinceCode } from '@medclear/domain';
import type { BookEntry } from './book';
import { getJson } from '../tills/get-json';

interface BooksAnswer {
  readonly funds: readonly { readonly province: ProvinceCode; readonly fund: FundCode; readonly paidFen: number }[];
  readonly positions: readonly LedgerPosition[];
  readonly breaks: readonly unknown[];
}

/** How far clearing has posted one province's journal. */
export interface LedgerPosition {
  readonly province: ProvinceCode;
  readonly nextCommandOffset: number;
  readonly hash: string;
  readonly journalOffset: number;
}

export interface LedgerBook {
  readonly entries: readonly BookEntry[];
  readonly positions: readonly LedgerPosition[];
  readonly breakCount: number;
}

/** Asks clearing what each fund has paid; throws when it does not answer. */
export async function readLedgerBook(clearingUrl: string): Promise<LedgerBook> {
  const { funds, positions, breaks } = (await getJson(`${clearingUrl}/v1/books`)) as BooksAnswer;
  const entries = funds.map(({ province, fund, paidFen }) => ({ insuredProvince: province, fund, amountFen: paidFen }));
  return { entries, positions, breakCount: breaks.length };
}
