import { takesPart } from '../../regions/takes-part';
import type { EligibilityCase } from '../eligibility-case';
import { refusedBy } from '../rule-answer';
import type { RuleAnswer } from '../rule-answer';

/** R7: both regions take part in settling elsewhere; how they stand to each other never refuses. */
export function regionRule({ question }: EligibilityCase): RuleAnswer {
  if (!takesPart(question.insuredRegion)) return refusedBy('ELIG_REGION_NOT_OPEN', 'insured-region-takes-no-part');
  if (!takesPart(question.treatmentRegion)) return refusedBy('ELIG_REGION_NOT_OPEN', 'treatment-region-takes-no-part');
  return 'passed';
}
