import { basisPoints } from '../../money/basis-points';
import type { BasisPoints } from '../../money/basis-points';

/** Whole per cent or percentage points of a published figure, in basis points. */
export function percent(rate: number): BasisPoints {
  return basisPoints(rate * 100);
}
