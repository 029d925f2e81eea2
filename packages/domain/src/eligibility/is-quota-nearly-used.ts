import { BASIS_POINTS_PER_ONE } from '../money/basis-points';
import type { QuotaFact } from './eligibility-facts';

/** Whether the money used has reached the part of the grant from which on a warning is given; a part of a fen counts. */
export function isQuotaNearlyUsed({ usedFen, grantedFen, warnsFromBp }: QuotaFact): boolean {
  return BigInt(usedFen) * BigInt(BASIS_POINTS_PER_ONE) >= BigInt(grantedFen) * BigInt(warnsFromBp);
}
