import type { EligibilityCase } from '../eligibility-case';
import { findFiling } from '../filings/find-filing';
import type { RuleAnswer } from '../rule-answer';

/** R9: where the region asks for it, a filing covers the visit; an emergency is deemed filed. */
export function filingRule(asked: EligibilityCase): RuleAnswer {
  const { question, policy, region } = asked;
  if (question.isEmergency || !policy.filingAskedFor[region.relation].includes(question.care)) return 'not-asked';
  const finding = findFiling(asked);
  return finding.kind === null ? finding : 'passed';
}
