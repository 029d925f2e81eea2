import { fen, ZERO_FEN } from './fen';
import type { Fen } from './fen';

/** Adds two amounts, in fen; throws RangeError above 2^52. */
export function addFen(left: Fen, right: Fen): Fen {
  return fen(left + right);
}

/** Subtracts, in fen; throws RangeError when the result would be negative. */
export function subtractFen(from: Fen, amount: Fen): Fen {
  return fen(from - amount);
}

/** The smaller of two amounts, in fen. */
export function minFen(left: Fen, right: Fen): Fen {
  return left < right ? left : right;
}

/** Adds any number of amounts, in fen; throws RangeError above 2^52. */
export function sumFen(amounts: readonly Fen[]): Fen {
  return amounts.reduce(addFen, ZERO_FEN);
}
