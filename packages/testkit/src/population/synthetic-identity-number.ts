import type { RegionCode } from '@medclear/domain';
import type { SeededRandom } from './seeded-random';

const FIRST_BIRTH_YEAR = 1940;
const BIRTH_YEARS = 65;
const DAYS_IN_EVERY_MONTH = 28;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Makes up an identity number: region, birth date, serial number and the check digit of GB 11643. */
export function syntheticIdentityNumber(region: RegionCode, random: SeededRandom): string {
  const year = FIRST_BIRTH_YEAR + random.integerBelow(BIRTH_YEARS);
  const month = twoDigits(1 + random.integerBelow(12));
  const dayOfMonth = twoDigits(1 + random.integerBelow(DAYS_IN_EVERY_MONTH));
  const serial = String(random.integerBelow(1_000)).padStart(3, '0');
  const body = `${region}${year}${month}${dayOfMonth}${serial}`;
  return body + checkDigitOf(body);
}

function checkDigitOf(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
