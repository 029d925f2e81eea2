import { catalogueOf, fen, splitItem, sumItemSplits, trusted } from '@medclear/domain';
import type { HospitalLevel, SplitLine } from '@medclear/domain';
import { linesOfTotals } from './lines-of-totals';

const CATALOGUE = catalogueOf(trusted.regionCode('110101'), trusted.businessDate('2026-03-02'));
const NOTHING = { fullySelfPaidFen: fen(0), overLimitFen: fen(0), advanceSelfPayFen: fen(0), inScopeFen: fen(0) };

function split(totals: typeof NOTHING, level: HospitalLevel) {
  const lines = linesOfTotals(totals, level).map(({ lineNumber, itemCode, amount }): SplitLine => {
    const amountFen = fen(Math.round(Number(amount) * 100));
    const line = {
      lineNumber,
      itemCode,
      quantityTenThousandths: 10_000,
      unitPriceMicroYuan: amountFen * 10_000,
      amountFen,
    };
    const read = splitItem(line, CATALOGUE?.entries.get(itemCode) ?? null, level);
    if (!read.ok) throw new Error(read.reason);
    return read.value;
  });
  return sumItemSplits(lines);
}

describe('linesOfTotals', () => {
  it.each([1, 2, 3] as const)('makes lines that the catalogue splits into the totals at level %i', (level) => {
    const totals = {
      fullySelfPaidFen: fen(200_000),
      overLimitFen: fen(100_000),
      advanceSelfPayFen: fen(90_000),
      inScopeFen: fen(3_810_000),
    };
    expect(split(totals, level)).toEqual({ ...totals, totalFen: 4_200_000 });
  });

  it('refuses a scope that is too small for what the other parts bring with them', () => {
    expect(() => linesOfTotals({ ...NOTHING, overLimitFen: fen(1) }, 3)).toThrow('the scope holds');
  });
});
