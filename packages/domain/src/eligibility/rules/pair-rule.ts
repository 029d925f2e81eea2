import type { EligibilityCase } from '../eligibility-case';
import { isPairOpen } from '../is-pair-open';
import { refusedBy } from '../rule-answer';
import type { RuleAnswer } from '../rule-answer';

/** R8: where the region asks for it, this care is open between the two regions on the day. */
export function pairRule({ question, facts, policy, region }: EligibilityCase): RuleAnswer {
  if (!policy.pairAskedFor[region.relation].includes(question.care)) return 'not-asked';
  if (isPairOpen(facts.pair, question.eventDate)) return 'passed';
  return refusedBy('ELIG_REGION_NOT_OPEN', facts.pair === null ? 'pair-not-opened' : 'outside-window');
}
