import { BASIS_POINTS_PER_ONE, formatYuan } from '@medclear/domain';
import type { BasisPoints, Fen } from '@medclear/domain';

/** A number whose decimal text is the amount in yuan (N16,2), as the national interface wants it. */
export function wireYuan(amountFen: Fen): number {
  return Number(formatYuan(amountFen));
}

/** A number whose decimal text is the ratio (N5,4): 8,500 basis points are 0.85. */
export function wireRatio(rateBp: BasisPoints): number {
  return rateBp / BASIS_POINTS_PER_ONE;
}
