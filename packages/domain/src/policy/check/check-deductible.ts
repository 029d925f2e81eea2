import type { DeductibleRule, LaterVisits, OutsideDeductible } from '../benefit-policy';
import { checkAmount, checkEach, checkRate } from './check-numbers';
import { checkUnique } from './check-unique';
import { NO_PROBLEMS, problemAt } from './policy-problem';
import type { PolicyProblem } from './policy-problem';

/** The amounts of a deductible and of what later visits pay of it. */
export function checkDeductible(path: string, rule: DeductibleRule): readonly PolicyProblem[] {
  if (rule.kind === 'none') return NO_PROBLEMS;
  return [
    ...checkEach(`${path}.standardFen`, rule.standardFen, checkAmount),
    ...checkOutside(`${path}.outside`, rule.outside),
    ...(rule.kind === 'per-visit' ? checkLater(`${path}.later`, rule.later) : NO_PROBLEMS),
  ];
}

function checkOutside(path: string, outside: OutsideDeductible | null): readonly PolicyProblem[] {
  if (outside === null) return NO_PROBLEMS;
  const isUsed = outside.places.length > 0;
  return [
    ...checkEach(`${path}.standardFen`, outside.standardFen, checkAmount),
    ...(isUsed ? checkUnique(`${path}.places`, outside.places) : problemAt(`${path}.places`, 'lists no place')),
  ];
}

function checkLater(path: string, later: LaterVisits): readonly PolicyProblem[] {
  switch (later.kind) {
    case 'same':
    case 'halved':
      return NO_PROBLEMS;
    case 'listed':
      return Object.entries(later.amountsFen).flatMap(([level, amounts]) =>
        checkListed(`${path}.amountsFen.${level}`, amounts),
      );
    case 'steps':
      return [...checkRate(`${path}.reductionBp`, later.reductionBp), ...checkRate(`${path}.floorBp`, later.floorBp)];
  }
}

function checkListed(path: string, amountsFen: readonly number[]): readonly PolicyProblem[] {
  if (amountsFen.length === 0) return problemAt(path, 'lists no amount');
  return amountsFen.flatMap((amountFen, index) => checkAmount(`${path}.${index}`, amountFen));
}
