import type { EligibilityCase } from '../eligibility-case';
import type { RuleAnswer } from '../rule-answer';

/** R14: the quota of money for care elsewhere only ever warns, see `visitWarnings`; it never stands in a patient's way. */
export function quotaRule({ facts }: EligibilityCase): RuleAnswer {
  return facts.quota === null ? 'not-asked' : 'passed';
}
