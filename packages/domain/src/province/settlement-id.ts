import type { RegionCode } from '../ids/brands';
import { clockDigitsOf } from '../ids/business-date';
import type { Moment } from './moment';

const FIRST_OF_ELEVEN_DIGITS = 10 ** 10;

/** The id under which a decision is told: insured region (6), clock in UTC+8 (14), command offset (10). */
export function settlementIdOf(insuredRegion: RegionCode, { clockMs, commandOffset }: Moment): string {
  return `${insuredRegion}${clockDigitsOf(clockMs)}${tenDigits(commandOffset)}`;
}

/** A number with zeros in front of it; more digits stay as they are. */
function tenDigits(number: number): string {
  return number < FIRST_OF_ELEVEN_DIGITS ? String(FIRST_OF_ELEVEN_DIGITS + number).slice(1) : String(number);
}
