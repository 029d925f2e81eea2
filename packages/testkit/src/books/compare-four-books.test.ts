import type { ProvinceCode } from '@medclear/domain';
import type { BookEntry, FourBooks } from './book';
import { compareFourBooks } from './compare-four-books';

const jiangxi = '36' as ProvinceCode;
const beijing = '11' as ProvinceCode;
const pool = (insuredProvince: ProvinceCode, amountFen: number): BookEntry => ({
  insuredProvince,
  fund: 'employee-pool',
  amountFen,
});
const equal: FourBooks = {
  tills: [pool(jiangxi, 60), pool(jiangxi, 40), pool(beijing, 7)],
  journal: [pool(beijing, 7), pool(jiangxi, 100)],
  store: [pool(jiangxi, 100), pool(beijing, 7)],
  ledger: [pool(jiangxi, 99), pool(jiangxi, 1), pool(beijing, 7)],
};

describe('compareFourBooks', () => {
  it('balances when every fund is the same in all four, in whatever order and pieces it is written', () => {
    const comparison = compareFourBooks(equal);
    expect(comparison.isBalanced).toBe(true);
    expect(comparison.totalsFen).toEqual({ tills: 107, journal: 107, store: 107, ledger: 107 });
  });

  it('does not balance when two wrong funds add up to the right total', () => {
    const comparison = compareFourBooks({ ...equal, store: [pool(jiangxi, 99), pool(beijing, 8)] });
    expect(comparison.isBalanced).toBe(false);
    expect(comparison.totalsFen.store).toBe(107);
    expect(comparison.funds.map((fund) => fund.isEqual)).toEqual([false, false]);
  });

  it('takes a fund that one book does not mention for nothing there', () => {
    const comparison = compareFourBooks({ ...equal, tills: [pool(jiangxi, 100)] });
    expect(comparison.funds.find((fund) => fund.insuredProvince === beijing)?.amountsFen.tills).toBe(0);
    expect(comparison.isBalanced).toBe(false);
  });
});
