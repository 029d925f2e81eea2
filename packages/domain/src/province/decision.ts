import type { BusinessDate, ClaimId, InstitutionCode, PersonId, RegionCode } from '../ids/brands';
import type { ItemSplit, SplitLine } from '../items/item-split';
import type { BasisPoints } from '../money/basis-points';
import type { Fen } from '../money/fen';
import type { RefusalCode } from '../refusals/refusals';
import type {
  BusinessKind,
  ContentGroup,
  ContentHashes,
  OpenRegionPairCommand,
  ParkReason,
  RegisterPersonCommand,
  ReplyAddress,
} from './command';
import type { FundCode, InsuranceScheme } from './documents';

/** One line of the calculation, as data: text is rendered at the edge. */
export interface Step {
  readonly rule: StepRule;
  readonly amountFen: Fen;
  readonly restFen: Fen;
}
export const STEP_RULES = [
  'IN_SCOPE',
  'DEDUCTIBLE',
  'POOL',
  'ANNUAL_CAP',
  'FUND_TOTAL',
  'PERSON',
  'ACCOUNT',
  'CASH',
] as const;
export type StepRule = (typeof STEP_RULES)[number];

/** Who pays what of the whole bill: total = fundTotal + person, person = account + cash. */
export interface BenefitSplit {
  readonly deductibleFen: Fen;
  readonly poolRateBp: BasisPoints;
  readonly poolFundFen: Fen;
  readonly fundTotalFen: Fen;
  readonly personFen: Fen;
  readonly accountFen: Fen;
  readonly cashFen: Fen;
  readonly accountBalanceAfterFen: Fen;
}

/** Everything the till is shown; a repeat shows the same again. */
export interface SettlementAnswer {
  /** Insured region (6), clock in UTC+8 (14), command offset (10). */
  readonly settlementId: string;
  readonly settledAtMs: number;
  readonly businessDate: BusinessDate;
  readonly scheme: InsuranceScheme;
  readonly policyVersion: string;
  readonly totals: ItemSplit;
  readonly split: BenefitSplit;
  readonly lines: readonly SplitLine[];
  readonly steps: readonly Step[];
}

/** A refusal is an answer. `detail` names fields, groups or dates, never a person. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail: string | null;
}

export type RememberedOutcome =
  | { readonly kind: 'settled'; readonly answer: SettlementAnswer }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Money that one fund pays for one claim. */
export interface Leg {
  readonly fund: FundCode;
  readonly amountFen: Fen;
}

/** What clearing needs to know of a claim. */
export interface ClaimFacts {
  readonly institutionCode: InstitutionCode;
  readonly treatmentRegion: RegionCode;
  readonly insuredRegion: RegionCode;
  readonly business: BusinessKind;
  readonly visitDate: BusinessDate;
}

/** What a settlement uses of a person-year and of the personal account. */
export interface PersonUsage {
  readonly year: number;
  readonly scheme: InsuranceScheme;
  readonly deductibleFen: Fen;
  readonly poolPaidFen: Fen;
  readonly accountSpentFen: Fen;
}

/** Every command makes exactly one of these; `evolve` alone makes state of them. */
export type DecisionOutcome =
  | {
      readonly kind: 'settled';
      readonly claimId: ClaimId;
      readonly personId: PersonId;
      readonly facts: ClaimFacts;
      readonly contentHashes: ContentHashes;
      readonly answer: SettlementAnswer;
      readonly legs: readonly Leg[];
      readonly usage: PersonUsage;
    }
  | {
      readonly kind: 'refused';
      readonly claimId: ClaimId;
      readonly personId: PersonId;
      readonly facts: ClaimFacts;
      readonly contentHashes: ContentHashes;
      readonly refusal: Refusal;
    }
  /** The same claim id with other content: answered, nothing is changed. */
  | { readonly kind: 'conflicted'; readonly claimId: ClaimId; readonly differingGroups: readonly ContentGroup[] }
  /** The same claim id and content: the answer stands in the claim document of the original. */
  | { readonly kind: 'repeated'; readonly claimId: ClaimId; readonly originalCommandOffset: number }
  | { readonly kind: 'person-registered'; readonly command: RegisterPersonCommand; readonly creditedFen: Fen }
  | { readonly kind: 'region-pair-opened'; readonly command: OpenRegionPairCommand }
  | { readonly kind: 'fund-quota-added'; readonly fund: FundCode; readonly amountFen: Fen }
  | { readonly kind: 'parked'; readonly reason: ParkReason }
  | { readonly kind: 'quarantined'; readonly operator: string; readonly reason: string };

export interface Decision {
  readonly commandOffset: number;
  readonly clockMs: number;
  readonly reply: ReplyAddress | null;
  readonly outcome: DecisionOutcome;
}
