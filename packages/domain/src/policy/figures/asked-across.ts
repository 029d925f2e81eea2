import type { CareKind } from '../benefit-policy';
import type { AskedFor } from '../eligibility-policy';

/** Asked across provinces for these kinds of care, and for none inside the province. */
export function askedAcross(care: readonly CareKind[]): AskedFor {
  return { 'same-pool': [], 'intra-province': [], 'cross-province': care };
}
