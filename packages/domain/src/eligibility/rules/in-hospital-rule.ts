import type { BusinessDate } from '../../ids/brands';
import type { EligibilityCase } from '../eligibility-case';
import type { Admission } from '../facts';
import { isStay } from '../is-stay';
import { refusedBy } from '../rule-answer';
import type { RuleAnswer } from '../rule-answer';

/** R11: no pool money for a visit while the person is admitted; a stay, and care that only the account pays, are not asked. */
export function inHospitalRule({ question, person }: EligibilityCase): RuleAnswer {
  if (isStay(question.care) || !question.usesPool) return 'not-asked';
  for (const admission of person.admissions) {
    if (isOpen(admission, question.eventDate)) return refusedBy('ELIG_IN_HOSPITAL');
  }
  return 'passed';
}

/** From the day of admission to the day before the discharge. */
function isOpen({ admittedOn, dischargedOn }: Admission, date: BusinessDate): boolean {
  return admittedOn <= date && (dischargedOn === null || date < dischargedOn);
}
