import { CARD_CHECKS } from '../eligibility-policy';
import type { AskedFor, EligibilityPolicy } from '../eligibility-policy';
import { checkUnique } from './check-unique';
import { NO_PROBLEMS, problemAt } from './policy-problem';
import type { PolicyProblem } from './policy-problem';

/** Every check of a credential is made once, and nothing is listed twice. */
export function checkEligibilityPolicy(path: string, policy: EligibilityPolicy): readonly PolicyProblem[] {
  const { cardChecks } = policy;
  const missing = CARD_CHECKS.filter((check) => !cardChecks.includes(check));
  return [
    ...checkUnique(`${path}.cardChecks`, cardChecks),
    ...missing.flatMap((check) => problemAt(`${path}.cardChecks`, `${check} is missing`)),
    ...checkAskedFor(`${path}.pairAskedFor`, policy.pairAskedFor),
    ...checkAskedFor(`${path}.filingAskedFor`, policy.filingAskedFor),
    ...checkUnique(`${path}.lockingTransferStates`, policy.lockingTransferStates),
  ];
}

function checkAskedFor(path: string, askedFor: AskedFor): readonly PolicyProblem[] {
  return [
    ...Object.entries(askedFor).flatMap(([relation, care]) => checkUnique(`${path}.${relation}`, care)),
    ...(askedFor['same-pool'].length === 0 ? NO_PROBLEMS : problemAt(`${path}.same-pool`, 'asks for it at home')),
  ];
}
