import type { EligibilityCase } from '../eligibility-case';
import type { EligibilityQuestion } from '../eligibility-question';
import type { InstitutionOpening } from '../facts';
import { isWithin } from '../is-within';
import { refusedBy } from '../rule-answer';
import type { RuleAnswer } from '../rule-answer';

/** R2: the institution is open for this care, and chronic care for this disease, on the day. */
export function institutionRule({ question, facts, policy }: EligibilityCase): RuleAnswer {
  const openings = facts.institution?.openings ?? [];
  const ofCare = openings.filter(({ care }) => care === question.care);
  if (ofCare.length === 0) {
    return policy.isInstitutionListed ? refusedBy('ELIG_INST_NOT_OPEN', 'care-not-listed') : 'passed';
  }
  const onTheDay = ofCare.filter(({ openFrom, openUntil }) => isWithin(question.eventDate, openFrom, openUntil));
  if (onTheDay.length === 0) return refusedBy('ELIG_INST_NOT_OPEN', 'outside-window');
  return onTheDay.some((opening) => isForDisease(opening, question))
    ? 'passed'
    : refusedBy('ELIG_INST_NOT_OPEN', 'disease-not-listed');
}

/** A chronic visit without a disease is left to the disease rule. */
function isForDisease({ diseaseCodes }: InstitutionOpening, { care, diseaseCode }: EligibilityQuestion): boolean {
  return care !== 'chronic' || diseaseCode === null || diseaseCodes.includes(diseaseCode);
}
