declare const basisPointsBrand: unique symbol;

/** A whole number of basis points from 0 to 10,000; 500 is 5.00 %. */
export type BasisPoints = number & { readonly [basisPointsBrand]: 'BasisPoints' };

export const BASIS_POINTS_PER_ONE = 10_000;

/**
 * Makes a rate.
 *
 * @param rate whole basis points, 0 to 10,000
 * @throws RangeError when the number is not whole or out of range: a bug, never an input error
 */
export function basisPoints(rate: number): BasisPoints {
  if (!Number.isInteger(rate) || rate < 0 || rate > BASIS_POINTS_PER_ONE) {
    throw new RangeError(`not a rate in basis points: ${rate}`);
  }
  return rate as BasisPoints;
}
