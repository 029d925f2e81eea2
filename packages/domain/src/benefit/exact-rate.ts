import { BASIS_POINTS_PER_ONE, basisPoints } from '../money/basis-points';
import type { BasisPoints } from '../money/basis-points';
import { fen } from '../money/fen';
import type { Fen } from '../money/fen';

declare const exactRateBrand: unique symbol;

/** A whole number of hundred-millionths from 0 to 10^8: the product of two rates in basis points loses nothing. */
export type ExactRate = number & { readonly [exactRateBrand]: 'ExactRate' };

export const EXACT_RATE_PER_ONE = BASIS_POINTS_PER_ONE * BASIS_POINTS_PER_ONE;

const HALF = EXACT_RATE_PER_ONE / 2;
const HALF_A_BASIS_POINT = BASIS_POINTS_PER_ONE / 2;
const LARGEST_EXACT_PRODUCT = Number.MAX_SAFE_INTEGER - HALF;

/** Makes a rate of whole hundred-millionths; what lies below 0 % or above 100 % is clipped. */
export function clippedExactRate(rate: number): ExactRate {
  return Math.max(0, Math.min(EXACT_RATE_PER_ONE, rate)) as ExactRate;
}

/** Multiplies an amount in fen by an exact rate and rounds once to a whole fen, half a fen upwards; never above `amountFen`. */
export function multiplyExactRateHalfUp(amountFen: Fen, rate: ExactRate): Fen {
  const product = amountFen * rate;
  if (product > LARGEST_EXACT_PRODUCT) {
    return fen(Number((BigInt(amountFen) * BigInt(rate) + BigInt(HALF)) / BigInt(EXACT_RATE_PER_ONE)));
  }
  return fen(Math.floor((product + HALF) / EXACT_RATE_PER_ONE));
}

/** The nearest whole basis points, half a basis point upwards. */
export function nearestBasisPoints(rate: number): BasisPoints {
  return basisPoints(Math.floor((rate + HALF_A_BASIS_POINT) / BASIS_POINTS_PER_ONE));
}
