import type { BenefitMovement } from '../benefit/benefit-visit';
import type { BenefitSplit, FundDetail, Step } from '../benefit/explained-split';
import type { BusinessDate, ClaimId, InstitutionCode, PersonId, RegionCode } from '../ids/brands';
import type { ItemSplit, SplitLine } from '../items/item-split';
import type { Fen } from '../money/fen';
import type { PersonKind, VisitPlace } from '../policy/benefit-policy';
import type { RefusalCode } from '../refusals/refusals';
import type { ActOutcome, OperatorOutcome, RefusedFacts, RememberedAct } from './act-outcome';
import type { ClaimAct } from './claim-document';
import type {
  BusinessKind,
  ContentGroup,
  ContentHashes,
  FactCommand,
  OpenRegionPairCommand,
  ParkReason,
  RegisterPersonCommand,
  ReplyAddress,
} from './command';
import type { FundCode, InsuranceScheme, ResidentClass } from './documents';

/** Everything the till is shown; a repeat shows the same again. */
export interface SettlementAnswer {
  /** Insured region (6), clock in UTC+8 (14), command offset (10). */
  readonly settlementId: string;
  readonly settledAtMs: number;
  readonly businessDate: BusinessDate;
  readonly scheme: InsuranceScheme;
  /** Of the relation that pays; null in answers that were given before it was told. */
  readonly personKind: PersonKind | null;
  /** Of the relation that pays; null of an employee, where the registry has not told it, and in earlier answers. */
  readonly residentClass: ResidentClass | null;
  /** As the registry had it; null in answers that were given before it was told. */
  readonly isCivilServant: boolean | null;
  /** How the visit stood to the insured place. */
  readonly place: VisitPlace;
  readonly policyVersion: string;
  readonly totals: ItemSplit;
  readonly split: BenefitSplit;
  readonly details: readonly FundDetail[];
  readonly lines: readonly SplitLine[];
  readonly steps: readonly Step[];
  /** Codes of what was noticed and does not stand in the way. */
  readonly warnings: readonly string[];
}

/** A refusal is an answer. `detail` names fields, groups, dates or a claim, never a person. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail: string | null;
}

/** What an institution was told under a claim id. */
export type RememberedOutcome =
  | RememberedAct
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

/** What a settlement uses of a person-year and of the accounts. */
export interface PersonUsage {
  readonly year: number;
  readonly scheme: InsuranceScheme;
  readonly movement: BenefitMovement;
}

/** Every command makes exactly one of these; `evolve` alone makes state of them. */
export type DecisionOutcome =
  | ActOutcome
  | OperatorOutcome
  | {
      readonly kind: 'settled';
      readonly claimId: ClaimId;
      readonly personId: PersonId;
      readonly facts: ClaimFacts;
      readonly contentHashes: ContentHashes;
      readonly answer: SettlementAnswer;
      readonly legs: readonly Leg[];
      readonly usage: PersonUsage;
      /** Of the bill; null when it named no visit. */
      readonly visitKey: string | null;
      /** Open holds of the person-year that the settlement ends. */
      readonly superseded: readonly ClaimId[];
    }
  | {
      readonly kind: 'refused';
      readonly act: ClaimAct;
      readonly claimId: ClaimId;
      readonly personId: PersonId;
      readonly facts: RefusedFacts;
      readonly contentHashes: ContentHashes;
      readonly refusal: Refusal;
    }
  /** The same claim id with other content: answered, nothing is changed. */
  | { readonly kind: 'conflicted'; readonly claimId: ClaimId; readonly differingGroups: readonly ContentGroup[] }
  /** The same claim id and content: the answer stands in the claim document of the original. */
  | { readonly kind: 'repeated'; readonly claimId: ClaimId; readonly originalCommandOffset: number }
  | {
      readonly kind: 'person-registered';
      readonly command: RegisterPersonCommand;
      readonly creditedFen: Fen;
      readonly creditedFamilyFen: Fen;
      readonly superseded: readonly ClaimId[];
    }
  | { readonly kind: 'fact-registered'; readonly command: FactCommand; readonly superseded: readonly ClaimId[] }
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
