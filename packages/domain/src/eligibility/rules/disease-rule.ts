import type { EligibilityCase } from '../eligibility-case';
import { isWithin } from '../is-within';
import { refusedBy } from '../rule-answer';
import type { RuleAnswer } from '../rule-answer';

/** R10: for chronic care, the person is qualified for the disease on the day. */
export function diseaseRule({ question, person }: EligibilityCase): RuleAnswer {
  const { care, diseaseCode, eventDate } = question;
  if (care !== 'chronic') return 'not-asked';
  if (diseaseCode === null) return refusedBy('ELIG_DISEASE_NOT_QUALIFIED', 'disease-missing');
  const ofDisease = person.qualifications.filter((qualification) => qualification.diseaseCode === diseaseCode);
  if (ofDisease.some(({ startsOn, endsOn }) => isWithin(eventDate, startsOn, endsOn))) return 'passed';
  return refusedBy('ELIG_DISEASE_NOT_QUALIFIED', ofDisease.length === 0 ? 'never-qualified' : 'outside-window');
}
