import type { ProvinceCode, RegionCode } from './brands';
import { accepted, rejected } from './parsed';
import type { Parsed } from './parsed';
import { PROVINCE_NAMES } from './provinces';
import { trusted } from './trusted';

/** Reads two digits of a province that takes part: 31 provinces and the Corps. */
export function parseProvinceCode(text: string): Parsed<ProvinceCode> {
  return text in PROVINCE_NAMES ? accepted(trusted.provinceCode(text)) : rejected('no province that takes part');
}

/** Reads six digits whose first two are a province that takes part. */
export function parseRegionCode(text: string): Parsed<RegionCode> {
  if (!/^\d{6}$/.test(text)) return rejected('not six digits');
  if (!(text.slice(0, 2) in PROVINCE_NAMES)) return rejected('no province that takes part');
  return accepted(trusted.regionCode(text));
}
