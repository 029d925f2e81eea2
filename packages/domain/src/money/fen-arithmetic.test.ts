import { addFen, minFen, subtractFen, sumFen } from './fen-arithmetic';
import { fen, LARGEST_FEN } from './fen';

describe('fen arithmetic', () => {
  it('adds, subtracts, compares and sums whole fen', () => {
    expect(addFen(fen(1), fen(2))).toBe(3);
    expect(subtractFen(fen(3), fen(2))).toBe(1);
    expect(minFen(fen(3), fen(2))).toBe(2);
    expect(minFen(fen(2), fen(3))).toBe(2);
    expect(sumFen([fen(1), fen(2), fen(3)])).toBe(6);
    expect(sumFen([])).toBe(0);
  });

  it('stops at a negative amount, a part of a fen and an amount above 2^52', () => {
    expect(() => subtractFen(fen(1), fen(2))).toThrow(RangeError);
    expect(() => fen(0.5)).toThrow(new RangeError('not an amount in fen: 0.5'));
    expect(() => fen(-1)).toThrow(RangeError);
    expect(() => fen(NaN)).toThrow(RangeError);
    expect(fen(LARGEST_FEN)).toBe(4_503_599_627_370_496);
    expect(() => addFen(fen(LARGEST_FEN), fen(1))).toThrow(RangeError);
  });
});
