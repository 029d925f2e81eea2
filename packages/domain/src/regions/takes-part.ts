import type { RegionCode } from '../ids/brands';

const OUTSIDE = ['71', '81', '82'];

/** Whether a region settles with others at all: Taiwan (71), Hong Kong (81) and Macao (82) are known and do not. */
export function takesPart(region: RegionCode): boolean {
  return !OUTSIDE.some((province) => region.startsWith(province));
}
