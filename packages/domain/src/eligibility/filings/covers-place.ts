import { isSameProvince } from '../../regions/is-same-province';
import { poolingAreaOf } from '../../regions/pooling-area-of';
import type { EligibilityCase } from '../eligibility-case';
import type { Filing } from '../facts';

/** Whether a filing is for the treating pooling area, or for its whole province where the region lets `xx0000` say so. */
export function coversPlace({ place }: Filing, { question, policy, region }: EligibilityCase): boolean {
  if (poolingAreaOf(place, question.eventDate).pool === region.treatmentPool) return true;
  return policy.isProvinceFilingWhole && place.endsWith('0000') && isSameProvince(place, region.treatmentPool);
}
