import type { EligibilityCase } from '../eligibility-case';
import type { Filing } from '../facts';
import { isStay } from '../is-stay';
import { isWithin } from '../is-within';

/** Whether a filing's window holds on the day of a visit, or meets a stay between admission and settling; all days included. */
export function meetsVisit({ startsOn, endsOn }: Filing, { question }: EligibilityCase): boolean {
  const { care, eventDate, settledOn } = question;
  if (!isStay(care)) return isWithin(eventDate, startsOn, endsOn);
  return startsOn <= settledOn && (endsOn === null || eventDate <= endsOn);
}
