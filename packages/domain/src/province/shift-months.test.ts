import { trusted } from '../ids/trusted';
import { shiftMonths } from './shift-months';

describe('shiftMonths', () => {
  it.each([
    ['2026-03-02', -13, '2025-02-02'],
    ['2026-03-31', -13, '2025-02-28'],
    ['2025-03-31', -13, '2024-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2026-03-02', 0, '2026-03-02'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %i months is %s', (date, months, shifted) => {
    expect(shiftMonths(trusted.businessDate(date), months)).toBe(shifted);
  });
});
