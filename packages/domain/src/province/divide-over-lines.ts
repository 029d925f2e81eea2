import type { Fen } from '../money/fen';
import { fen } from '../money/fen';

/**
 * Divides an amount over lines by their weights: every line has its part of the sum so far, rounded down, less what the lines
 * before it have. The parts add up to the amount exactly, and a line without weight has nothing while any line has some.
 *
 * @param weights in fen; where none weighs anything the last line has everything
 * @returns one part for each weight; no part is above its weight while the amount is not above their sum
 */
export function divideOverLines(amountFen: Fen, weights: readonly Fen[]): readonly Fen[] {
  let sum = 0;
  for (const weight of weights) sum += weight;
  if (sum === 0) return weights.map((_, at) => fen(at === weights.length - 1 ? amountFen : 0));
  let soFar = 0;
  let given = 0;
  return weights.map((weight) => {
    soFar += weight;
    const upToHere = productOver(amountFen, soFar, sum);
    const part = fen(upToHere - given);
    given = upToHere;
    return part;
  });
}

/** amount x part / whole, rounded down; exact where the product is no safe integer. */
function productOver(amount: number, part: number, whole: number): number {
  const product = amount * part;
  if (product <= Number.MAX_SAFE_INTEGER) return (product - (product % whole)) / whole;
  return Number((BigInt(amount) * BigInt(part)) / BigInt(whole));
}
