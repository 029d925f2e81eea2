import { accepted, rejected } from '../ids/parsed';
import type { Parsed } from '../ids/parsed';
import { QUANTITY_DECIMALS, UNIT_PRICE_DECIMALS } from '../money/decimal-text';
import { fen, LARGEST_FEN } from '../money/fen';
import type { Fen } from '../money/fen';

/** The national interface gives every number of a line sixteen digits. */
const MOST_DIGITS = 16;
const AMOUNT_DECIMALS = 2;
const PLAIN_DECIMAL = /^(0|[1-9]\d*)(\.\d+)?$/;

/** Reads a quantity such as `1.5` into ten-thousandths; it is above zero. */
export function parseQuantity(text: string): Parsed<number> {
  const read = parseLineNumber(text, QUANTITY_DECIMALS);
  return read.ok && read.value === 0 ? rejected('zero') : read;
}

/** Reads a unit price such as `12.345678` yuan into millionths of a yuan. */
export function parseUnitPrice(text: string): Parsed<number> {
  return parseLineNumber(text, UNIT_PRICE_DECIMALS);
}

/** Reads a line's amount such as `240.00` yuan into fen. */
export function parseLineAmount(text: string): Parsed<Fen> {
  const read = parseLineNumber(text, AMOUNT_DECIMALS);
  if (!read.ok) return read;
  return read.value > LARGEST_FEN ? rejected('larger than can be counted exactly') : accepted(fen(read.value));
}

function parseLineNumber(text: string, decimals: number): Parsed<number> {
  if (!PLAIN_DECIMAL.test(text)) return rejected('not a plain decimal number');
  const [whole = '', places = ''] = text.split('.');
  if (places.length > decimals) return rejected(`more than ${decimals} decimals`);
  if (whole.length > MOST_DIGITS - decimals)
    return rejected(`more than ${MOST_DIGITS - decimals} digits before the point`);
  const parts = Number(whole + places.padEnd(decimals, '0'));
  return Number.isSafeInteger(parts) ? accepted(parts) : rejected('larger than can be counted exactly');
}
