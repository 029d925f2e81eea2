import type { AboveCapRule, BenefitRule, RemoteReduction } from '../benefit-policy';
import { checkDeductible } from './check-deductible';
import { checkEach, checkLimit, checkRate } from './check-numbers';
import { checkPool } from './check-pool';
import { NO_PROBLEMS, problemAt } from './policy-problem';
import type { PolicyProblem } from './policy-problem';

/** What the pool pays of one kind of care. */
export function checkBenefitRule(path: string, rule: BenefitRule): readonly PolicyProblem[] {
  return [
    ...checkDeductible(`${path}.deductible`, rule.deductible),
    ...checkPool(`${path}.pool`, rule.pool),
    ...(rule.aboveCap === null ? NO_PROBLEMS : checkAboveCap(`${path}.aboveCap`, rule.aboveCap, rule)),
    ...checkRemote(`${path}.remote`, rule.remote),
  ];
}

function checkAboveCap(path: string, aboveCap: AboveCapRule, { pool }: BenefitRule): readonly PolicyProblem[] {
  return [
    ...checkRate(`${path}.rateBp`, aboveCap.rateBp),
    ...checkLimit(`${path}.annualCapFen`, aboveCap.annualCapFen),
    ...(pool.annualCapFen === null ? problemAt(path, 'is never reached: the pool has no cap') : NO_PROBLEMS),
  ];
}

function checkRemote(path: string, remote: RemoteReduction): readonly PolicyProblem[] {
  switch (remote.kind) {
    case 'none':
      return NO_PROBLEMS;
    case 'advance-share':
      return checkEach(`${path}.shareBp`, remote.shareBp, checkRate);
    case 'ratio-points':
      return checkEach(`${path}.pointsBp`, remote.pointsBp, checkRate);
    case 'ratio-factor':
      return checkEach(`${path}.cutBp`, remote.cutBp, checkRate);
  }
}
