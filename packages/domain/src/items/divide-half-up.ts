/**
 * Divides a product of two whole numbers by a third and rounds half-up, exact at any size.
 *
 * @param left not negative
 * @param right not negative
 * @param divisor above zero
 */
export function divideProductHalfUp(left: number, right: number, divisor: number): number {
  const product = left * right;
  if (product + divisor <= Number.MAX_SAFE_INTEGER) return Math.floor((product + divisor / 2) / divisor);
  return Number((BigInt(left) * BigInt(right) * 2n + BigInt(divisor)) / (BigInt(divisor) * 2n));
}
