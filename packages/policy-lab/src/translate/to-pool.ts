import type { PoolRule, RetiredRule, Segment } from '@medclear/domain';
import type { PoolJson, RetiredJson, SegmentJson } from '../schema/pool-schema';
import { toBp, toFen, toLevels } from './amounts';

/** What the pool pays as the domain knows it, from its checked JSON. */
export function toPool(json: PoolJson): PoolRule {
  return {
    segments: json.segments.map(toSegment),
    bounds: json.bounds ?? 'include-deductible',
    span: json.span ?? 'visit',
    retired: json.retired === undefined ? { kind: 'same' } : toRetired(json.retired),
    annualCapFen: toCap(json.annualCap),
    consumedRounding: json.consumedRounding ?? 'half-up',
  };
}

function toSegment({ from, ratePercent }: SegmentJson): Segment {
  return { fromFen: toFen(from), rateBpByLevel: toLevels(ratePercent, toBp) };
}

function toRetired(json: RetiredJson): RetiredRule {
  switch (json.kind) {
    case 'same':
      return { kind: 'same' };
    case 'bonus':
      return { kind: 'bonus', bonusBp: toBp(json.bonusPercent), order: json.order };
    case 'table':
      return { kind: 'table', segments: json.segments.map(toSegment) };
  }
}

function toCap(json: PoolJson['annualCap']): PoolRule['annualCapFen'] {
  if (json === undefined) return null;
  if (typeof json !== 'string') {
    return { active: toFen(json.active), retired: toFen(json.retired), resident: toFen(json.resident) };
  }
  const capFen = toFen(json);
  return { active: capFen, retired: capFen, resident: capFen };
}
