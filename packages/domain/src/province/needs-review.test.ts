import { EMPTY_GROUP_USAGE, EMPTY_YEAR_USAGE } from '../benefit/empty-benefits';
import type { Accumulator } from './documents';
import { flagForReview, needsReview } from './needs-review';

const visit = (commandOffset: number, isRefunded = false) => ({ commandOffset, isRefunded });
const row = (year: number, scheme: Accumulator['scheme'], benefit: Accumulator['benefit']): Accumulator => ({
  year,
  scheme,
  benefit,
  ...EMPTY_GROUP_USAGE,
  ...EMPTY_YEAR_USAGE,
  needsReview: false,
});

describe('needsReview', () => {
  it.each([
    ['a later visit stands', [visit(3), visit(5)], true],
    ['the later visit was refunded as well', [visit(3), visit(5, true)], false],
    ['only earlier visits stand', [visit(1), visit(2), visit(3)], false],
    ['one of several later ones stands, whatever the order', [visit(9), visit(5, true), visit(1)], true],
    ['there was no other visit', [visit(3)], false],
  ])('when %s', (_, visits, then) => {
    expect(needsReview(visit(3), visits)).toBe(then);
  });
});

describe('flagForReview', () => {
  it('flags every row of the scheme and year, and no other', () => {
    const rows = [
      row(2026, 'employee', 'inpatient'),
      row(2026, 'employee', 'whole-year'),
      row(2025, 'employee', 'inpatient'),
      row(2026, 'resident', 'inpatient'),
    ];
    const flagged = flagForReview(rows, 'employee', 2026);
    expect(flagged.map((one) => one.needsReview)).toEqual([true, true, false, false]);
    expect(flagged.map((one) => ({ ...one, needsReview: false }))).toEqual(rows);
  });
});
