import type { PoolRule, RetiredRule, Segment } from '../benefit-policy';
import { checkBounds } from './check-bounds';
import { checkAmount, checkEach, checkRate } from './check-numbers';
import { NO_PROBLEMS, problemAt } from './policy-problem';
import type { PolicyProblem } from './policy-problem';

/** The segments, what the retired have more, and the cap. */
export function checkPool(path: string, pool: PoolRule): readonly PolicyProblem[] {
  const cap = pool.annualCapFen;
  return [
    ...checkSegments(`${path}.segments`, pool.segments),
    ...checkRetired(`${path}.retired`, pool.retired),
    ...(cap === null ? NO_PROBLEMS : checkEach(`${path}.annualCapFen`, cap, checkAmount)),
  ];
}

function checkSegments(path: string, segments: readonly Segment[]): readonly PolicyProblem[] {
  const first = segments[0];
  return [
    ...checkBounds(path, segments),
    ...(first === undefined || first.fromFen === 0
      ? NO_PROBLEMS
      : problemAt(`${path}.0.fromFen`, 'does not begin at 0')),
    ...segments.flatMap(({ rateBpByLevel }, index) =>
      checkEach(`${path}.${index}.rateBpByLevel`, rateBpByLevel, checkRate),
    ),
  ];
}

function checkRetired(path: string, retired: RetiredRule): readonly PolicyProblem[] {
  switch (retired.kind) {
    case 'same':
      return NO_PROBLEMS;
    case 'bonus':
      return checkRate(`${path}.bonusBp`, retired.bonusBp);
    case 'table':
      return checkSegments(`${path}.segments`, retired.segments);
  }
}
