import { invariant, parseDecimal, parseYuan } from '@medclear/domain';
import type { Fen } from '@medclear/domain';

/** Reads an amount of yuan whose format has been checked; throws InvariantViolation when it has not. */
export function checkedFen(text: string): Fen {
  const amount = parseYuan(text);
  invariant(amount !== null, 'an amount is checked before it is translated');
  return amount;
}

/** Reads a decimal whose format has been checked, in its smallest parts; throws InvariantViolation when it has not. */
export function checkedDecimal(text: string, decimals: number): number {
  const parts = parseDecimal(text, decimals);
  invariant(parts !== null, 'a number is checked before it is translated');
  return parts;
}
