import type { BasisPoints } from '../../money/basis-points';
import type { ByLevel } from '../benefit-policy';
import { percent } from './percent';

/** Whole per cent for hospitals of level 1, 2 and 3, in basis points. */
export function percentByLevel(first: number, second: number, third: number): ByLevel<BasisPoints> {
  return { 1: percent(first), 2: percent(second), 3: percent(third) };
}
