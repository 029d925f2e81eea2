import type { VisitPlace } from '../policy/benefit-policy';
import type { InsuranceRelation } from '../province/documents';
import type { EligibilityRule } from '../refusals/refusal-entry';
import type { RefusalCode } from '../refusals/refusals';
import type { RegionFact } from '../regions/region-fact';

export const ELIGIBILITY_WARNINGS = ['region-by-prefix', 'several-active-cards', 'quota-nearly-used'] as const;
/** What is worth knowing although nothing was refused. */
export type EligibilityWarning = (typeof ELIGIBILITY_WARNINGS)[number];

/** How one rule was answered; `not-asked` is a rule that has nothing to say about this visit. */
export interface EligibilityCheck {
  readonly rule: EligibilityRule;
  readonly result: 'passed' | 'not-asked' | 'refused';
}

export interface EligibleVerdict {
  readonly ok: true;
  /** The relation that pays. */
  readonly relation: InsuranceRelation;
  readonly place: VisitPlace;
  readonly region: RegionFact;
  readonly warnings: readonly EligibilityWarning[];
  readonly checks: readonly EligibilityCheck[];
}

export interface RefusedVerdict {
  readonly ok: false;
  readonly rule: EligibilityRule;
  readonly code: RefusalCode;
  /** Which part of the rule refused, as a stable word; null where the code says all. */
  readonly detail: string | null;
  /** The rules up to the one that refused. */
  readonly checks: readonly EligibilityCheck[];
}

export type EligibilityVerdict = EligibleVerdict | RefusedVerdict;
