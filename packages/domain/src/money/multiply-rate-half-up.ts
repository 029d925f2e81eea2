import { BASIS_POINTS_PER_ONE } from './basis-points';
import type { BasisPoints } from './basis-points';
import { fen } from './fen';
import type { Fen } from './fen';

const HALF = BASIS_POINTS_PER_ONE / 2;
const LARGEST_EXACT_PRODUCT = Number.MAX_SAFE_INTEGER - HALF;

/**
 * Multiplies an amount by a rate and rounds to a whole fen, half a fen upwards.
 *
 * @param amountFen in fen
 * @param rateBp in basis points: 500 is 5.00 %
 * @returns in fen, never above `amountFen`: 452 fen at 500 basis points is 23 fen; never throws on size
 * @see money/vectors/rounding.json (cases)
 */
export function multiplyRateHalfUp(amountFen: Fen, rateBp: BasisPoints): Fen {
  const product = amountFen * rateBp;
  if (product > LARGEST_EXACT_PRODUCT) return multiplyExactly(amountFen, rateBp);
  return fen(Math.floor((product + HALF) / BASIS_POINTS_PER_ONE));
}

function multiplyExactly(amountFen: Fen, rateBp: BasisPoints): Fen {
  const product = BigInt(amountFen) * BigInt(rateBp);
  return fen(Number((product + BigInt(HALF)) / BigInt(BASIS_POINTS_PER_ONE)));
}
