import type { BusinessDate, RegionCode } from '../ids/brands';
import type { CareKind } from '../policy/benefit-policy';
import { poolingAreaOf } from '../regions/pooling-area-of';
import { regionPairKey } from './region-pair-key';

/** The keys under which an opening of two regions may stand: as they are, and as their pooling areas on a day. */
export interface PairKeys {
  readonly exact: string;
  readonly pooled: string;
}

/** Makes the keys of a pair for one kind of care; both are the same where the regions are pooling areas. */
export function pairKeys(insured: RegionCode, treatment: RegionCode, care: CareKind, date: BusinessDate): PairKeys {
  const insuredPool = poolingAreaOf(insured, date).pool;
  const treatmentPool = poolingAreaOf(treatment, date).pool;
  const exact = regionPairKey(insured, treatment, care);
  const isPooled = insured === insuredPool && treatment === treatmentPool;
  return { exact, pooled: isPooled ? exact : regionPairKey(insuredPool, treatmentPool, care) };
}
