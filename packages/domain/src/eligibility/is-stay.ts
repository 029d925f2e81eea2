import type { CareKind } from '../policy/benefit-policy';

/** Whether a person is in the hospital for this care: over days, or for the day of a surgery. */
export function isStay(care: CareKind): boolean {
  return care === 'inpatient' || care === 'day-surgery';
}
