import { fen, LARGEST_FEN } from './fen';
import type { Fen } from './fen';

const YUAN_PATTERN = /^(0|[1-9]\d{0,13})(?:\.(\d{1,2}))?$/;

/** Reads `240.00` as 24,000 fen, digit by digit; null for signs, exponents, more than two decimals or more than 2^52 fen. */
export function parseYuan(text: string): Fen | null {
  const match = YUAN_PATTERN.exec(text);
  if (match === null) return null;
  const [, whole = '', decimals = ''] = match;
  const amount = Number(whole + decimals.padEnd(2, '0'));
  return amount > LARGEST_FEN ? null : fen(amount);
}

/** Prints 24,000 fen as `240.00`. */
export function formatYuan(amountFen: Fen): string {
  const digits = String(amountFen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
