import type { EligibilityCase } from '../eligibility-case';
import type { Filing } from '../facts';

/** Whether a filing is valid and was made by the day of settling; a stay may be filed for until then. */
export function isFiled({ isValid, filedOn }: Filing, { question }: EligibilityCase): boolean {
  return isValid && filedOn <= question.settledOn;
}
