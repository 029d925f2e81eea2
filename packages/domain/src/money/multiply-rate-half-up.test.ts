import * as fc from 'fast-check';
import { basisPoints } from './basis-points';
import { fen, LARGEST_FEN } from './fen';
import { multiplyRateHalfUp } from './multiply-rate-half-up';
import vectors from './vectors/rounding.json';

describe('multiplyRateHalfUp', () => {
  it.each(vectors.cases)('$id: $why', ({ given, then }) => {
    expect(multiplyRateHalfUp(fen(given.amountFen), basisPoints(given.rateBp))).toBe(then);
  });

  it('equals whole-number arithmetic of any size for every amount and rate', () => {
    const amounts = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: LARGEST_FEN }));
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (amount, rate) => {
        const exact = (BigInt(amount) * BigInt(rate) * 2n + 10_000n) / 20_000n;
        expect(multiplyRateHalfUp(fen(amount), basisPoints(rate))).toBe(Number(exact));
      }),
    );
  });
});
