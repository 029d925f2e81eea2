import type { EligibilityCase } from '../eligibility-case';
import { isWithin } from '../is-within';
import { refusedBy } from '../rule-answer';
import type { RuleAnswer } from '../rule-answer';

/** R13: the person is not suspended on the day. */
export function suspensionRule({ question, person }: EligibilityCase): RuleAnswer {
  for (const { startsOn, endsOn } of person.suspensions) {
    if (isWithin(question.eventDate, startsOn, endsOn)) return refusedBy('ELIG_SUSPENDED');
  }
  return 'passed';
}
