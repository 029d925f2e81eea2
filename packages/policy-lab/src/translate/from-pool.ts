import type { PoolRule, RetiredRule, Segment } from '@medclear/domain';
import type { PoolJson, RetiredJson, SegmentJson } from '../schema/pool-schema';
import { fromBp, fromFen, fromLevels } from './amounts';

/** What the pool pays as JSON. */
export function fromPool(rule: PoolRule): PoolJson {
  const cap = rule.annualCapFen;
  return {
    segments: rule.segments.map(fromSegment),
    bounds: rule.bounds,
    span: rule.span,
    retired: fromRetired(rule.retired),
    ...(cap === null ? {} : { annualCap: fromCap(cap) }),
    consumedRounding: rule.consumedRounding,
  };
}

function fromSegment({ fromFen: lowestFen, rateBpByLevel }: Segment): SegmentJson {
  return { from: fromFen(lowestFen), ratePercent: fromLevels(rateBpByLevel, fromBp) };
}

function fromRetired(rule: RetiredRule): RetiredJson {
  switch (rule.kind) {
    case 'same':
      return { kind: 'same' };
    case 'bonus':
      return { kind: 'bonus', bonusPercent: fromBp(rule.bonusBp), order: rule.order };
    case 'table':
      return { kind: 'table', segments: rule.segments.map(fromSegment) };
  }
}

function fromCap(cap: NonNullable<PoolRule['annualCapFen']>): NonNullable<PoolJson['annualCap']> {
  if (cap.active === cap.retired && cap.active === cap.resident) return fromFen(cap.active);
  return { active: fromFen(cap.active), retired: fromFen(cap.retired), resident: fromFen(cap.resident) };
}
