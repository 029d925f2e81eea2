import type { FundCode, ProvinceCode } from '@medclear/domain';
import { BOOK_NAMES } from './book';
import type { BookEntry, BookName, FourBooks } from './book';

/** One fund of one insured province in all four books, in fen. */
export interface ComparedFund {
  readonly insuredProvince: ProvinceCode;
  readonly fund: FundCode;
  readonly amountsFen: Readonly<Record<BookName, number>>;
  readonly isEqual: boolean;
}

export interface BookComparison {
  readonly funds: readonly ComparedFund[];
  readonly totalsFen: Readonly<Record<BookName, number>>;
  /** To the fen: every fund of every province is the same in all four. */
  readonly isBalanced: boolean;
}

/** Compares fund by fund what tills, journal, store and ledger say was paid; what a book does not mention is nothing. */
export function compareFourBooks(books: FourBooks): BookComparison {
  const sums = Object.fromEntries(BOOK_NAMES.map((name) => [name, sumByFund(books[name])])) as Record<BookName, Sums>;
  const keys = [...new Set(BOOK_NAMES.flatMap((name) => [...sums[name].keys()]))].sort();
  const funds = keys.map((key) => compareFund(key, sums));
  return {
    funds,
    totalsFen: amountsOf((name) => funds.reduce((total, fund) => total + fund.amountsFen[name], 0)),
    isBalanced: funds.every((fund) => fund.isEqual),
  };
}

type Sums = ReadonlyMap<string, number>;

function sumByFund(entries: readonly BookEntry[]): Sums {
  const sums = new Map<string, number>();
  for (const { insuredProvince, fund, amountFen } of entries) {
    const key = `${insuredProvince} ${fund}`;
    sums.set(key, (sums.get(key) ?? 0) + amountFen);
  }
  return sums;
}

function compareFund(key: string, sums: Record<BookName, Sums>): ComparedFund {
  const [insuredProvince, fund] = key.split(' ') as [ProvinceCode, FundCode];
  const amountsFen = amountsOf((name) => sums[name].get(key) ?? 0);
  return { insuredProvince, fund, amountsFen, isEqual: new Set(Object.values(amountsFen)).size === 1 };
}

function amountsOf(amountOf: (name: BookName) => number): Record<BookName, number> {
  return {
    tills: amountOf('tills'),
    journal: amountOf('journal'),
    store: amountOf('store'),
    ledger: amountOf('ledger'),
  };
}
