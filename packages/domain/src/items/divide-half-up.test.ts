import * as fc from 'fast-check';
import { divideProductHalfUp } from './divide-half-up';

describe('divideProductHalfUp', () => {
  it.each([
    [0, 5, 10, 0],
    [4, 1, 10, 0],
    [5, 1, 10, 1],
    [3, 5, 10, 2],
    [7, 7, 3, 16],
    [49_884_522_959, 180_561, 100_000_000, 90_071_993],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ])('of %d x %d / %d is %d', (left, right, divisor, quotient) => {
    expect(divideProductHalfUp(left, right, divisor)).toBe(quotient);
  });

  it('equals whole-number arithmetic of any size', () => {
    const factors = fc.oneof(fc.integer({ min: 0, max: 10 ** 6 }), fc.integer({ min: 0, max: 10 ** 9 }));
    fc.assert(
      fc.property(factors, factors, fc.integer({ min: 1, max: 10 ** 9 }), (left, right, divisor) => {
        const exact = (BigInt(left) * BigInt(right) * 2n + BigInt(divisor)) / (2n * BigInt(divisor));
        expect(divideProductHalfUp(left, right, divisor)).toBe(Number(exact));
      }),
    );
  });
});
