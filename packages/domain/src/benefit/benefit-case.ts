import type { BenefitRule, SchemePolicy } from '../policy/benefit-policy';
import type { BenefitVisit, GroupUsage, YearUsage } from './benefit-visit';

/** Everything the funds of one split look at, gathered once. */
export interface BenefitCase {
  readonly visit: BenefitVisit;
  readonly scheme: SchemePolicy;
  readonly rule: BenefitRule;
  /** Of the rule's group, before this visit. */
  readonly usage: GroupUsage;
  /** Of the whole year, before this visit. */
  readonly year: YearUsage;
}
