import { multiplyRateHalfUp } from '../money/multiply-rate-half-up';
import type { QuotaFact } from './eligibility-facts';

/** Whether the money used has reached the part of the grant from which on a warning is given. */
export function isQuotaNearlyUsed({ usedFen, grantedFen, warnsFromBp }: QuotaFact): boolean {
  return usedFen >= multiplyRateHalfUp(grantedFen, warnsFromBp);
}
