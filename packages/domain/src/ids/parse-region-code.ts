import type { ProvinceCode, RegionCode } from './brands';
import { accepted, rejected } from './parsed';
import type { Parsed } from './parsed';
import { PROVINCE_NAMES } from './provinces';
import { trusted } from './trusted';

/** Taiwan, Hong Kong and Macao: known, but they do not take part. */
const OUTSIDE = ['71', '81', '82'];
const SIX_DIGITS = /^\d{6}$/;

/** Reads two digits of a province that takes part: 31 provinces and the Corps. */
export function parseProvinceCode(text: string): Parsed<ProvinceCode> {
  return Object.hasOwn(PROVINCE_NAMES, text)
    ? accepted(trusted.provinceCode(text))
    : rejected('no province that takes part');
}

/** Reads six digits whose first two are a province that takes part. */
export function parseRegionCode(text: string): Parsed<RegionCode> {
  const known = parseKnownRegionCode(text);
  return known.ok && OUTSIDE.includes(text.slice(0, 2)) ? rejected('a province that does not take part') : known;
}

/** Reads six digits whose first two are any province, whether it takes part or not. */
export function parseKnownRegionCode(text: string): Parsed<RegionCode> {
  if (!SIX_DIGITS.test(text)) return rejected('not six digits');
  const province = text.slice(0, 2);
  const isKnown = Object.hasOwn(PROVINCE_NAMES, province) || OUTSIDE.includes(province);
  return isKnown ? accepted(trusted.regionCode(text)) : rejected('no such province');
}
