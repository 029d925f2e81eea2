import type { BenefitSplit } from '../benefit/explained-split';
import type { GroupUsage, YearUsage } from '../benefit/benefit-visit';
import type { HospitalLevel } from '../province/command';
import type { InsuranceScheme } from '../province/documents';
import type { CareKind, PersonKind, VisitPlace } from './benefit-policy';

/** One worked example of a region's policy as its file tells it; amounts are fen, what is left out is nothing. */
export interface PolicyVector {
  readonly id: string;
  readonly why: string;
  readonly given: VectorVisit;
  readonly then: {
    readonly version: string;
    /** Null where the version has published no benefit. */
    readonly split: Readonly<Partial<Record<keyof BenefitSplit, number>>> | null;
  };
  readonly source: string;
}

export interface VectorVisit {
  readonly date: string;
  readonly scheme: InsuranceScheme;
  readonly care: CareKind;
  readonly level: HospitalLevel;
  readonly place: VisitPlace;
  readonly person: PersonKind;
  readonly bill: {
    readonly fullySelfPaidFen: number;
    readonly overLimitFen: number;
    readonly advanceSelfPayFen: number;
    readonly inScopeFen: number;
  };
  readonly isCivilServant?: boolean;
  readonly isInHardship?: boolean;
  readonly receivesAssistance?: boolean;
  readonly usesAccount?: boolean;
  readonly accountBalanceFen?: number;
  readonly familyBalanceFen?: number;
  readonly hospitalPartFen?: number;
  /** Of the group that the kind of care moves, before the visit. */
  readonly groupUsage?: Readonly<Partial<Record<keyof GroupUsage, number>>>;
  readonly yearUsage?: Readonly<Partial<Record<keyof YearUsage, number>>>;
}

/** The file of a region's vectors. */
export interface PolicyVectorFile {
  readonly region: string;
  readonly cases: readonly PolicyVector[];
}
