import * as fc from 'fast-check';
import { formatDecimal, parseDecimal } from './decimal-text';

describe('parseDecimal', () => {
  it.each([
    ['1', 4, 10_000],
    ['1.5', 4, 15_000],
    ['0.0001', 4, 1],
    ['1.50000', 4, 15_000],
    ['1.5000000', 4, 15_000],
    ['0.00050', 4, 5],
    ['900719925474.0991', 4, Number.MAX_SAFE_INTEGER],
    ['900719925474.0992', 4, null],
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

  it.each([
    [15_000, '1.5'],
    [20_000, '2'],
    [100_000, '10'],
    [1, '0.0001'],
    [0, '0'],
    [12_345, '1.2345'],
  ])('prints %i with 4 decimals as "%s"', (parts, text) => {
    expect(formatDecimal(parts, 4)).toBe(text);
  });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom(4, 6), (parts, decimals) => {
        expect(parseDecimal(formatDecimal(parts, decimals), decimals)).toBe(parts);
      }),
    );
  });
});
