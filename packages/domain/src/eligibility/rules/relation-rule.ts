import type { EligibilityCase } from '../eligibility-case';
import { refusedBy } from '../rule-answer';
import type { RuleAnswer } from '../rule-answer';

/** R6: an insurance relation is active in the insured region on the day. */
export function relationRule({ relation }: EligibilityCase): RuleAnswer {
  return relation === null ? refusedBy('ELIG_RELATION_INACTIVE') : 'passed';
}
