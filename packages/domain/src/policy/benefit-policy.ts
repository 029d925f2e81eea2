import type { BasisPoints } from '../money/basis-points';
import type { Fen } from '../money/fen';
import type { HospitalLevel } from '../province/command';

/** A value for each hospital level. */
export type ByLevel<Value> = Readonly<Record<HospitalLevel, Value>>;

export const PERSON_KINDS = ['active', 'retired', 'resident'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** How a visit stands to the insured place; `local` is every visit that is paid as at home. */
export const VISIT_PLACES = ['local', 'long-term', 'referral', 'emergency', 'other-temporary', 'return-home'] as const;
export type VisitPlace = (typeof VISIT_PLACES)[number];
export type RemotePlace = Exclude<VisitPlace, 'local'>;

/** The accumulators a benefit moves. */
export const BENEFIT_GROUPS = ['inpatient', 'outpatient'] as const;
export type BenefitGroup = (typeof BENEFIT_GROUPS)[number];

/** What later visits of a year pay of the standard, by the number of admissions before this one. */
export type LaterVisits =
  | { readonly kind: 'same' }
  /** The amount of the first, second, third ... visit; the last one repeats. */
  | { readonly kind: 'listed'; readonly amountsFen: ByLevel<readonly Fen[]> }
  /** Half of the standard from the second visit on. */
  | { readonly kind: 'halved' }
  /** Each further visit takes a part off, of the standard (linear) or of what the visit before had (compound), down to a floor of the standard. */
  | {
      readonly kind: 'steps';
      readonly mode: 'linear' | 'compound';
      readonly reductionBp: BasisPoints;
      readonly floorBp: BasisPoints;
    };

/** A table of its own for visits outside the region, for the places it lists. */
export interface OutsideDeductible {
  readonly standardFen: ByLevel<Fen>;
  readonly places: readonly RemotePlace[];
}

export type DeductibleRule =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'per-visit';
      readonly standardFen: ByLevel<Fen>;
      readonly later: LaterVisits;
      readonly outside: OutsideDeductible | null;
    }
  /** What is left of the standard this year; another level tops up to its own standard. */
  | { readonly kind: 'per-year'; readonly standardFen: ByLevel<Fen>; readonly outside: OutsideDeductible | null };

/** A part of the amount from a bound on, until the next segment begins. */
export interface Segment {
  readonly fromFen: Fen;
  readonly rateBpByLevel: ByLevel<BasisPoints>;
}

/** How the retired are paid better: points on the ratio, before or after the remote factor, or a table of their own. */
export type RetiredRule =
  | { readonly kind: 'same' }
  | { readonly kind: 'bonus'; readonly bonusBp: BasisPoints; readonly order: 'before-factor' | 'after-factor' }
  | { readonly kind: 'table'; readonly segments: readonly Segment[] };

export interface PoolRule {
  /** From the lowest bound to the highest; the first begins at 0. */
  readonly segments: readonly Segment[];
  /** The bounds count from the first fen in scope, or from the first fen after the deductible. */
  readonly bounds: 'include-deductible' | 'after-deductible';
  /** Each visit begins at the first segment, or goes on where the year stands. */
  readonly span: 'visit' | 'year';
  readonly retired: RetiredRule;
  /** Most the pool pays in a year; null is no limit. */
  readonly annualCapFen: Readonly<Record<PersonKind, Fen>> | null;
  /** Which base a partly paid segment has consumed when the cap is reached. */
  readonly consumedRounding: 'half-up' | 'down' | 'up';
}

/** The large-sum fund of employees above the annual cap. */
export interface AboveCapRule {
  readonly rateBp: BasisPoints;
  readonly annualCapFen: Fen | null;
  readonly isRemoteReduced: boolean;
}

/** What a visit outside costs more: the parts, points or cuts in basis points for each place. */
export type RemoteReduction =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'advance-share';
      readonly shareBp: Readonly<Record<RemotePlace, BasisPoints>>;
      readonly order: 'before-deductible' | 'after-deductible';
    }
  | { readonly kind: 'ratio-points'; readonly pointsBp: Readonly<Record<RemotePlace, BasisPoints>> }
  | {
      readonly kind: 'ratio-factor';
      readonly cutBp: Readonly<Record<RemotePlace, BasisPoints>>;
      /** The exact product is used and the money rounded once, or the ratio is rounded to basis points first. */
      readonly rounding: 'exact' | 'to-basis-points';
    };

/** What the pool pays of one kind of care. */
export interface BenefitRule {
  readonly group: BenefitGroup;
  readonly deductible: DeductibleRule;
  readonly pool: PoolRule;
  readonly aboveCap: AboveCapRule | null;
  /** Whether what neither the pool nor the large-sum fund pays above the cap enters large illness. */
  readonly aboveCapRestEntersLargeIllness: boolean;
  readonly remote: RemoteReduction;
  /** A visit counts as an admission of the year. */
  readonly countsAdmission: boolean;
}

/** Which parts besides the co-pay a further fund looks at. */
export interface CountedParts {
  readonly countsDeductible: boolean;
  readonly countsAdvanceShare: boolean;
}

export interface Tier {
  readonly fromFen: Fen;
  readonly rateBp: BasisPoints;
}

/** Large illness: absolute tiers over the year's cumulative in-scope self-pay. */
export interface LargeIllnessRule extends CountedParts {
  readonly tiers: readonly Tier[];
  /** Tiers for people in hardship; null when they have the same. */
  readonly hardshipTiers: readonly Tier[] | null;
  readonly annualCapFen: Fen | null;
  /** Where the money stands in the settlement: `hifmi_pay`, or for some employees `hifob_pay`. */
  readonly paidFrom: 'large-illness' | 'large-sum';
}

export interface CivilServantRule extends CountedParts {
  readonly shareBp: BasisPoints;
}

/** Medical assistance of the rest above a threshold. */
export interface AssistanceRule extends CountedParts {
  readonly rateBp: BasisPoints;
  readonly thresholdFen: Fen;
  readonly span: 'visit' | 'year';
}

/** What the personal account may pay. */
export interface AccountRule {
  readonly limit: 'whole-person-part' | 'all-but-fully-self-paid' | 'in-scope-only' | 'nothing';
  /** Whether a family's shared account pays after the own one, and where it is shown. */
  readonly family: 'none' | 'inside-account' | 'outside-account';
}

export const CARE_KINDS = ['inpatient', 'day-surgery', 'outpatient', 'chronic', 'pharmacy'] as const;
export type CareKind = (typeof CARE_KINDS)[number];

/** What one scheme of a region pays: null is a kind of care without a published benefit; account only is neither pool nor accumulators. */
export interface SchemePolicy {
  readonly care: Readonly<Record<CareKind, BenefitRule | 'account-only' | null>>;
  readonly largeIllness: LargeIllnessRule | null;
  readonly civilServant: CivilServantRule | null;
  readonly assistance: AssistanceRule | null;
  readonly account: AccountRule;
  /** A refund of an inpatient stay takes its admission back. */
  readonly refundTakesBackAdmission: boolean;
}
