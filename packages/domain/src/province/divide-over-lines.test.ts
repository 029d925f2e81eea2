import * as fc from 'fast-check';
import { fen, LARGEST_FEN } from '../money/fen';
import { divideOverLines } from './divide-over-lines';

const weightLists = fc.array(fc.integer({ min: 0, max: 10_000_000_000 }).map(fen), { minLength: 1, maxLength: 12 });
const amounts = fc.integer({ min: 0, max: 10_000_000_000 }).map(fen);
const sumOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

describe('divideOverLines', () => {
  it.each([
    ['equal weights leave the odd fen to the last', 10, [1, 1, 1], [3, 3, 4]],
    ['by weight', 12_000, [30_000, 15_000, 5_000], [7_200, 3_600, 1_200]],
    ['one line has everything', 7, [3], [7]],
    ['a line without weight has nothing', 7, [0, 3, 0], [0, 7, 0]],
    ['no weight at all: the last line has everything', 7, [0, 0], [0, 7]],
    ['nothing is divided into nothings', 0, [3, 4], [0, 0]],
    ['the sum so far is rounded down', 1, [1, 1], [0, 1]],
    ['less than a fen each: it falls where the sum passes it', 2, [1, 1, 1, 1, 1], [0, 0, 1, 0, 1]],
    ['the whole of the weights is the weights', 9, [2, 3, 4], [2, 3, 4]],
    ['more than the weights', 18, [2, 3, 4], [4, 6, 8]],
    [
      'products above 2^53 are exact',
      LARGEST_FEN,
      [LARGEST_FEN, LARGEST_FEN - 1],
      [2251799813685248, 2251799813685248],
    ],
    ['no lines', 0, [], []],
  ] as const)('%s', (_, amountFen, weights, parts) => {
    expect(divideOverLines(fen(amountFen), weights.map(fen))).toEqual(parts);
  });

  it('adds up exactly, and gives a line no more than its weight unless there is more to give', () => {
    fc.assert(
      fc.property(amounts, weightLists, (amountFen, weights) => {
        const parts = divideOverLines(amountFen, weights);
        expect(sumOf(parts)).toBe(amountFen);
        const isMore = amountFen > sumOf(weights);
        parts.forEach((part, at) => {
          expect(part).toBeGreaterThanOrEqual(0);
          if (!isMore) expect(part).toBeLessThanOrEqual(weights[at] ?? 0);
        });
      }),
    );
  });

  it('is within a fen of the exact share', () => {
    fc.assert(
      fc.property(amounts, weightLists, (amountFen, weights) => {
        const sum = BigInt(sumOf(weights));
        fc.pre(sum > 0n);
        divideOverLines(amountFen, weights).forEach((part, at) => {
          const distance = BigInt(part) * sum - BigInt(amountFen) * BigInt(weights[at] ?? 0);
          expect(distance < sum && -distance < sum).toBe(true);
        });
      }),
    );
  });
});
