import type {
  BenefitRule,
  CareKind,
  PersonKind,
  RemotePlace,
  SchemePolicy,
  VisitPlace,
} from '../../policy/benefit-policy';
import type { HospitalLevel } from '../../province/command';
import type { InsuranceScheme } from '../../province/documents';

/** One number for each hospital level, from the first to the third. */
export type Levels = readonly [number, number, number];

/** One number for each place outside: long-term, referral, emergency, other temporary, return home. */
export type Places = readonly [number, number, number, number, number];

export type CompactSegments = readonly (readonly [fromFen: number, rateBp: Levels])[];
export type CompactTiers = readonly (readonly [fromFen: number, rateBp: number])[];

export interface CompactOutside {
  readonly standardFen: Levels;
  readonly places: readonly RemotePlace[];
}

export type CompactLater =
  | 'same'
  | 'halved'
  | { readonly kind: 'listed'; readonly amountsFen: readonly [readonly number[], readonly number[], readonly number[]] }
  | {
      readonly kind: 'steps';
      readonly mode: 'linear' | 'compound';
      readonly reductionBp: number;
      readonly floorBp: number;
    };

export type CompactDeductible =
  | 'none'
  | {
      readonly kind: 'per-visit';
      readonly standardFen: Levels;
      readonly later: CompactLater;
      readonly outside: CompactOutside | null;
    }
  | { readonly kind: 'per-year'; readonly standardFen: Levels; readonly outside: CompactOutside | null };

export type CompactRemote =
  | 'none'
  | {
      readonly kind: 'advance-share';
      readonly shareBp: Places;
      readonly order: 'before-deductible' | 'after-deductible';
    }
  | { readonly kind: 'ratio-points'; readonly pointsBp: Places }
  | { readonly kind: 'ratio-factor'; readonly cutBp: Places; readonly rounding: 'exact' | 'to-basis-points' };

export type CompactRetired =
  | 'same'
  | { readonly kind: 'bonus'; readonly bonusBp: number; readonly order: 'before-factor' | 'after-factor' }
  | { readonly kind: 'table'; readonly segments: CompactSegments };

/** What a vector says of a rule; what it leaves out is the plainest choice. */
export interface CompactRule extends Partial<
  Pick<BenefitRule, 'group' | 'aboveCapRestEntersLargeIllness' | 'countsAdmission'>
> {
  readonly deductible?: CompactDeductible;
  readonly segments?: CompactSegments;
  readonly bounds?: 'include-deductible' | 'after-deductible';
  readonly span?: 'visit' | 'year';
  readonly retired?: CompactRetired;
  /** One cap for everybody, or one each for active, retired and resident people. */
  readonly cap?: number | Levels | null;
  readonly consumedRounding?: 'half-up' | 'down' | 'up';
  readonly aboveCap?: {
    readonly rateBp: number;
    readonly annualCapFen: number | null;
    readonly isRemoteReduced: boolean;
  } | null;
  readonly remote?: CompactRemote;
}

interface Counted {
  readonly countsDeductible: boolean;
  readonly countsAdvanceShare: boolean;
}

export interface CompactPolicy {
  readonly rules: Readonly<Partial<Record<CareKind, CompactRule | 'account-only'>>>;
  readonly largeIllness?: Counted & {
    readonly tiers: CompactTiers;
    readonly hardshipTiers: CompactTiers | null;
    readonly annualCapFen: number | null;
    readonly paidFrom: 'large-illness' | 'large-sum';
  };
  readonly civilServant?: Counted & { readonly shareBp: number };
  readonly assistance?: Counted & {
    readonly rateBp: number;
    readonly thresholdFen: number;
    readonly span: 'visit' | 'year';
  };
  readonly account?: SchemePolicy['account'];
  readonly refundTakesBackAdmission?: boolean;
}

export interface CompactVisit {
  readonly bill: {
    readonly inScopeFen: number;
    readonly fullySelfPaidFen?: number;
    readonly overLimitFen?: number;
    readonly advanceSelfPayFen?: number;
  };
  readonly care?: CareKind;
  readonly level?: HospitalLevel;
  readonly place?: VisitPlace;
  readonly scheme?: InsuranceScheme;
  readonly kind?: PersonKind;
  readonly civil?: boolean;
  readonly hardship?: boolean;
  readonly assistance?: boolean;
  readonly account?: boolean;
  readonly hospitalPartFen?: number;
}

type Amounts = Readonly<Record<string, number>>;

/** What a person has used and has; what is left out is nothing. */
export interface CompactPerson {
  readonly inpatient?: Amounts;
  readonly outpatient?: Amounts;
  readonly year?: Amounts;
  readonly accountBalanceFen?: number;
  readonly familyBalanceFen?: number;
}
