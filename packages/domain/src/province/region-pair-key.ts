import type { RegionCode } from '../ids/brands';
import type { BusinessKind } from './command';

/** The key under which a province remembers that a business is open between two regions. */
export function regionPairKey(insured: RegionCode, treatment: RegionCode, business: BusinessKind): string {
  return `${insured}-${treatment}-${business}`;
}
