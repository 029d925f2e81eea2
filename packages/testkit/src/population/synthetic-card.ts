import { trusted } from '@medclear/domain';
import type { ProvinceCode, RegionCode } from '@medclear/domain';
import type { PersonStory } from './person-story';
import { capitalOf } from './synthetic-places';

/** Stands for China in every card's code. */
const COUNTRY_PART = 'D156000005';
const HEX_DIGITS = 32;

/** Who issued a person's card: the capital, an office that nobody registered, or one whose cards reach no further than its city. */
export function cardIssuerOf(province: ProvinceCode, story: PersonStory): RegionCode {
  if (story === 'card-of-no-issuer') return trusted.regionCode(`${province}9700`);
  return story === 'card-of-a-city' ? cityIssuerOf(province) : capitalOf(province);
}

/** An office of a province whose cards do not work outside its city. */
export function cityIssuerOf(province: ProvinceCode): RegionCode {
  return trusted.regionCode(`${province}9800`);
}

/** The 32 hex digits of a made-up card: its issuer, the country, a serial that belongs to nobody. */
export function syntheticCardCode(issuer: RegionCode, serial: string): string {
  const front = `${issuer}${COUNTRY_PART}`;
  return front + serial.padStart(HEX_DIGITS - front.length, '0');
}
