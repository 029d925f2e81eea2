import type { EligibilityCase } from '../eligibility-case';
import { refusedBy } from '../rule-answer';
import type { RuleAnswer } from '../rule-answer';

/** R12: no transfer of the relation stands in a state in which the region pays nothing. */
export function transferRule({ person, policy }: EligibilityCase): RuleAnswer {
  if (person.transfer === null) return 'passed';
  const { state } = person.transfer;
  return policy.lockingTransferStates.includes(state) ? refusedBy('ELIG_TRANSFER_IN_PROGRESS', state) : 'passed';
}
