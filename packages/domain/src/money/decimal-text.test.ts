import * as fc from 'fast-check';
import { formatDecimal, parseDecimal } from './decimal-text';

describe('parseDecimal', () => {
  it.each([
    ['1', 4, 10_000],
    ['1.5', 4, 15_000],
    ['0.0001', 4, 1],
    ['1.50000', 4, 15_000],
    ['240.00', 6, 240_000_000],
    ['1.00001', 4, null],
    ['-1', 4, null],
    ['1e3', 4, null],
    ['01', 4, null],
    ['', 4, null],
    ['1.', 4, null],
    ['999999999999', 6, null],
  ])('reads "%s" with %i decimals as %p', (text, decimals, parts) => {
    expect(parseDecimal(text, decimals)).toBe(parts);
  });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom(4, 6), (parts, decimals) => {
        expect(parseDecimal(formatDecimal(parts, decimals), decimals)).toBe(parts);
      }),
    );
  });
});
