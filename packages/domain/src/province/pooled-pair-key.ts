import type { BusinessDate, RegionCode } from '../ids/brands';
import type { CareKind } from '../policy/benefit-policy';
import { poolingAreaOf } from '../regions/pooling-area-of';
import { regionPairKey } from './region-pair-key';

/** The key under which an opening of two regions may stand as well: that of their pooling areas on a day. */
export function pooledPairKey(insured: RegionCode, treatment: RegionCode, care: CareKind, date: BusinessDate): string {
  return regionPairKey(poolingAreaOf(insured, date).pool, poolingAreaOf(treatment, date).pool, care);
}
