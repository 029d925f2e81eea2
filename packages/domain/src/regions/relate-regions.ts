import type { BusinessDate, RegionCode } from '../ids/brands';
import type { RegionRelation } from '../policy/eligibility-policy';
import { isSameProvince } from './is-same-province';
import { poolingAreaOf } from './pooling-area-of';
import type { RegionFact } from './region-fact';

/** How the treating region stands to the insured one on a day: by pooling areas first, then by provinces. */
export function relateRegions(insured: RegionCode, treatment: RegionCode, date: BusinessDate): RegionFact {
  const home = poolingAreaOf(insured, date);
  const elsewhere = poolingAreaOf(treatment, date);
  return {
    relation: relationOf(home.pool, elsewhere.pool),
    insuredPool: home.pool,
    treatmentPool: elsewhere.pool,
    isKnown: home.isKnown && elsewhere.isKnown,
  };
}

function relationOf(insuredPool: RegionCode, treatmentPool: RegionCode): RegionRelation {
  if (insuredPool === treatmentPool) return 'same-pool';
  return isSameProvince(insuredPool, treatmentPool) ? 'intra-province' : 'cross-province';
}
