import type { RegionCode } from '../ids/brands';
import type { RegionRelation } from '../policy/eligibility-policy';

/** How two regions stand to each other on a day, and whether the table knew both. */
export interface RegionFact {
  readonly relation: RegionRelation;
  readonly insuredPool: RegionCode;
  readonly treatmentPool: RegionCode;
  /** False when a code stands in no row and its prefix decided: a warning, never a refusal. */
  readonly isKnown: boolean;
}
