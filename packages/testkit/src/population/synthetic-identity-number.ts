import { identityCheckDigit } from '@medclear/domain';
import type { RegionCode } from '@medclear/domain';
import type { SeededRandom } from './seeded-random';

const FIRST_BIRTH_YEAR = 1940;
const BIRTH_YEARS = 65;
const DAYS_IN_EVERY_MONTH = 28;

/** Makes up an identity number: region, birth date, serial number and the check digit of GB 11643. */
export function syntheticIdentityNumber(region: RegionCode, random: SeededRandom): string {
  const year = FIRST_BIRTH_YEAR + random.integerBelow(BIRTH_YEARS);
  const month = twoDigits(1 + random.integerBelow(12));
  const dayOfMonth = twoDigits(1 + random.integerBelow(DAYS_IN_EVERY_MONTH));
  const serial = String(random.integerBelow(1_000)).padStart(3, '0');
  const body = `${region}${year}${month}${dayOfMonth}${serial}`;
  return body + identityCheckDigit(body);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
