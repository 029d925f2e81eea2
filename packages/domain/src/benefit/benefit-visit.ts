import type { ItemSplit } from '../items/item-split';
import type { Fen } from '../money/fen';
import type { BenefitGroup, CareKind, PersonKind, VisitPlace } from '../policy/benefit-policy';
import type { HospitalLevel } from '../province/command';
import type { InsuranceScheme } from '../province/documents';

/** One visit as the insured place sees it: what it cost, where, and who the person is. */
export interface BenefitVisit {
  readonly totals: ItemSplit;
  readonly care: CareKind;
  readonly hospitalLevel: HospitalLevel;
  readonly place: VisitPlace;
  readonly scheme: InsuranceScheme;
  readonly personKind: PersonKind;
  readonly isCivilServant: boolean;
  readonly isInHardship: boolean;
  readonly receivesAssistance: boolean;
  readonly usesAccount: boolean;
  /** What the hospital bears itself; it changes no base of a fund. */
  readonly hospitalPartFen: Fen;
}

/** What has been used of one group of benefits in one year, by one person in one scheme. */
export interface GroupUsage {
  readonly deductibleUsedFen: Fen;
  readonly poolPaidFen: Fen;
  /** Base that segments going on over the year have passed. */
  readonly segmentBaseFen: Fen;
  readonly aboveCapPaidFen: Fen;
  readonly admissions: number;
}

/** What has been used of a year over all benefits. */
export interface YearUsage {
  readonly largeIllnessBaseFen: Fen;
  readonly largeIllnessPaidFen: Fen;
  /** In-scope rest that assistance has looked at this year, before its threshold. */
  readonly assistanceBaseFen: Fen;
  readonly assistancePaidFen: Fen;
}

/** Everything of a person that a split depends on and moves. */
export interface PersonBenefits {
  readonly groups: Readonly<Record<BenefitGroup, GroupUsage>>;
  readonly year: YearUsage;
  readonly accountBalanceFen: Fen;
  readonly familyBalanceFen: Fen;
}

/** The steps one visit takes in the accumulators; a refund takes the same back. */
export interface BenefitMovement {
  readonly group: BenefitGroup | null;
  readonly groupUsage: GroupUsage;
  readonly yearUsage: YearUsage;
  readonly accountFen: Fen;
  readonly familyFen: Fen;
}
