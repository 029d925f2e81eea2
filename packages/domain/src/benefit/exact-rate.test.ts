import * as fc from 'fast-check';
import { fen, LARGEST_FEN } from '../money/fen';
import { clippedExactRate, EXACT_RATE_PER_ONE, multiplyExactRateHalfUp, nearestBasisPoints } from './exact-rate';

const rates = fc.integer({ min: 0, max: EXACT_RATE_PER_ONE });

describe('multiplyExactRateHalfUp', () => {
  it.each([
    ['half a fen goes up', 1, 50_000_000, 1],
    ['just below half a fen goes down', 1, 49_999_999, 0],
    ['100 % is the amount', 12_345, 100_000_000, 12_345],
    ['0 % is nothing', 12_345, 0, 0],
    ['a product that a double would round up to the next fen', 290_554_814_516_129, 31, 90_071_992],
    ['the largest amount', LARGEST_FEN, 100_000_000, LARGEST_FEN],
  ])('%s', (_why, amount, rate, expected) => {
    expect(multiplyExactRateHalfUp(fen(amount), clippedExactRate(rate))).toBe(expected);
  });

  it('equals whole-number arithmetic of any size for every amount and rate', () => {
    const amounts = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: LARGEST_FEN }));
    fc.assert(
      fc.property(amounts, rates, (amount, rate) => {
        const exact = (BigInt(amount) * BigInt(rate) * 2n + 100_000_000n) / 200_000_000n;
        expect(multiplyExactRateHalfUp(fen(amount), clippedExactRate(rate))).toBe(Number(exact));
      }),
    );
  });
});

describe('clippedExactRate', () => {
  it.each([
    [-1, 0],
    [0, 0],
    [1, 1],
    [100_000_000, 100_000_000],
    [100_000_001, 100_000_000],
  ])('makes %i a rate of %i hundred-millionths', (rate, clipped) => {
    expect(clippedExactRate(rate)).toBe(clipped);
  });
});

describe('nearestBasisPoints', () => {
  it.each([
    [4_999, 0],
    [5_000, 1],
    [14_999, 1],
    [76_995_000, 7_700],
    [100_000_000, 10_000],
  ])('shows %i hundred-millionths as %i basis points', (rate, shown) => {
    expect(nearestBasisPoints(rate)).toBe(shown);
  });
});
