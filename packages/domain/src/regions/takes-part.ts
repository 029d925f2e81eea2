import type { RegionCode } from '../ids/brands';

/** Whether a region settles with others at all: Taiwan (71), Hong Kong (81) and Macao (82) are known and do not. */
export function takesPart(region: RegionCode): boolean {
  return !(region.startsWith('71') || region.startsWith('81') || region.startsWith('82'));
}
