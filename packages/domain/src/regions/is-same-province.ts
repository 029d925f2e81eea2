import type { RegionCode } from '../ids/brands';

/** Whether two regions begin with the same two digits; the Corps (66) is a province of its own. */
export function isSameProvince(one: RegionCode, other: RegionCode): boolean {
  return one.charCodeAt(0) === other.charCodeAt(0) && one.charCodeAt(1) === other.charCodeAt(1);
}
