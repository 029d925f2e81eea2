import type { BusinessDate, IdentityNumber } from './brands';
import { parseBusinessDate } from './business-date';
import { accepted, rejected } from './parsed';
import type { Parsed } from './parsed';
import { trusted } from './trusted';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
const FIFTEEN_DIGITS = /^\d{15}$/;
const EIGHTEEN_CHARACTERS = /^\d{17}[\dX]$/;

/** The check digit of the first 17 digits of an identity number (GB 11643-1999). */
export function identityCheckDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

/**
 * Reads an identity number of 18 characters, upper-casing its X; fifteen digits become eighteen with 19 inserted.
 *
 * @param today the last day on which anybody can have been born
 */
export function parseIdentityNumber(text: string, today: BusinessDate): Parsed<IdentityNumber> {
  const upper = text.toUpperCase();
  const full = FIFTEEN_DIGITS.test(upper) ? lengthened(upper) : upper;
  if (!EIGHTEEN_CHARACTERS.test(full)) return rejected('not 18 characters of an identity number');
  const day = parseBusinessDate(`${full.slice(6, 10)}-${full.slice(10, 12)}-${full.slice(12, 14)}`);
  if (!day.ok) return rejected('the birth date does not exist');
  if (day.value > today) return rejected('the birth date lies in the future');
  if (identityCheckDigit(full) !== full[17]) return rejected('the check digit is wrong');
  return accepted(trusted.identityNumber(full));
}

function lengthened(digits: string): string {
  const first17 = `${digits.slice(0, 6)}19${digits.slice(6)}`;
  return first17 + identityCheckDigit(first17);
}
