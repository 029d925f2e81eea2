import type { BasisPoints } from '../../money/basis-points';
import type { ByLevel, Segment } from '../benefit-policy';
import { yuan } from './yuan';

/** A segment that begins at whole yuan. */
export function segmentFrom(fromYuan: number, rateBpByLevel: ByLevel<BasisPoints>): Segment {
  return { fromFen: yuan(fromYuan), rateBpByLevel };
}
