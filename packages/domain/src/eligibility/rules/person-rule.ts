import type { EligibilityCase } from '../eligibility-case';
import { refusedBy } from '../rule-answer';
import type { RuleAnswer } from '../rule-answer';

/** R5: the insured place knows the person. */
export function personRule({ facts }: EligibilityCase): RuleAnswer {
  return facts.person === null ? refusedBy('ELIG_PERSON_NOT_FOUND') : 'passed';
}
