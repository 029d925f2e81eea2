// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BasisPoints, BusinessDate, ClaimId, Fen, InstitutionCode, PersonId, RefusalCode, RegionCode } from '@medclear/domain';

export type Hash32 = string;

export interface ReplyAddress {
  readonly topic: string;
  readonly correlationId: string;
  readonly untilMs: number;
}

export type Business = 'outpatient' | 'pharmacy';

export interface ClaimFacts {
  readonly institutionCode: InstitutionCode;
  readonly treatmentRegion: RegionCode;
  readonly insuredRegion: RegionCode;
  readonly business: Business;
  readonly visitDate: BusinessDate;
}

export type Hash8 = string;

/** A keyed hash of 8 bytes per group of the institution's message. */
export interface ContentHashes {
  readonly institution: Hash8;
  readonly person: Hash8;
  readonly dates: Hash8;
  readonly business: Hash8;
  readonly total: Hash8;
  readonly lines: Hash8;
  readonly accountUse: Hash8;
  readonly rest: Hash8;
}

export type Scheme = 'employee' | 'resident';

export interface ItemSplit {
  readonly totalFen: Fen;
  readonly fullySelfPaidFen: Fen;
  readonly overLimitFen: Fen;
  readonly advanceSelfPayFen: Fen;
  readonly inScopeFen: Fen;
}

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

export type ItemClass = 'A' | 'B' | 'C';

export interface SplitLine {
  readonly lineNumber: string;
  readonly itemCode: string;
  readonly itemClass: ItemClass;
  readonly chargeCategory: string;
  readonly quantityTenThousandths: number;
  readonly unitPriceMicroYuan: number;
  /** in basis points */
  readonly advanceShareBp: number;
  readonly ceilingMicroYuan: null | number;
  readonly totalFen: Fen;
  readonly fullySelfPaidFen: Fen;
  readonly overLimitFen: Fen;
  readonly advanceSelfPayFen: Fen;
  readonly inScopeFen: Fen;
}

export type StepRule = 'IN_SCOPE' | 'DEDUCTIBLE' | 'POOL' | 'ANNUAL_CAP' | 'FUND_TOTAL' | 'PERSON' | 'ACCOUNT' | 'CASH';

export interface Step {
  readonly rule: StepRule;
  readonly amountFen: Fen;
  readonly restFen: Fen;
}

export interface SettlementAnswer {
  readonly settlementId: string;
  readonly settledAtMs: number;
  readonly businessDate: BusinessDate;
  readonly scheme: Scheme;
  readonly policyVersion: string;
  readonly totals: ItemSplit;
  readonly split: BenefitSplit;
  readonly lines: readonly SplitLine[];
  readonly steps: readonly Step[];
}

export type Fund = 'employee-pool' | 'personal-account';

export interface Leg {
  readonly fund: Fund;
  readonly amountFen: Fen;
}

export interface PersonUsage {
  readonly year: number;
  readonly scheme: Scheme;
  readonly deductibleFen: Fen;
  readonly poolPaidFen: Fen;
  readonly accountSpentFen: Fen;
}

export interface Settled {
  readonly claimId: ClaimId;
  readonly personId: PersonId;
  readonly facts: ClaimFacts;
  readonly contentHashes: ContentHashes;
  readonly answer: SettlementAnswer;
  readonly legs: readonly Leg[];
  readonly usage: PersonUsage;
}

export interface Refusal {
  /** a code of the refusal catalogue */
  readonly code: RefusalCode;
  readonly detail: null | string;
}

export interface Refused {
  readonly claimId: ClaimId;
  readonly personId: PersonId;
  readonly facts: ClaimFacts;
  readonly contentHashes: ContentHashes;
  readonly refusal: Refusal;
}

export type ContentGroup = 'institution' | 'person' | 'dates' | 'business' | 'total' | 'lines' | 'accountUse' | 'rest';

export interface Conflicted {
  readonly claimId: ClaimId;
  readonly differingGroups: readonly ContentGroup[];
}

export interface Repeated {
  readonly claimId: ClaimId;
  readonly originalCommandOffset: number;
}

export type PersonKind = 'active' | 'retired' | 'resident';

export interface Relation {
  readonly scheme: Scheme;
  readonly personKind: PersonKind;
  readonly insuredRegion: RegionCode;
  readonly startsOn: BusinessDate;
  readonly pausesOn: null | BusinessDate;
}

export type Hash16 = string;

export interface Card {
  readonly cardHash: Hash16;
  readonly issuerRegion: RegionCode;
  readonly issuedOn: BusinessDate;
  readonly expiresOn: BusinessDate;
  readonly isLost: boolean;
}

export interface RegisterPerson {
  readonly personId: PersonId;
  readonly relations: readonly Relation[];
  readonly cards: readonly Card[];
  readonly openingAccountFen: Fen;
}

export interface PersonRegistered {
  readonly command: RegisterPerson;
  readonly creditedFen: Fen;
}

export interface OpenRegionPair {
  readonly insuredRegion: RegionCode;
  readonly treatmentRegion: RegionCode;
  readonly business: Business;
  readonly openFrom: BusinessDate;
  readonly openUntil: null | BusinessDate;
}

export interface RegionPairOpened {
  readonly command: OpenRegionPair;
}

export interface FundQuotaAdded {
  readonly fund: Fund;
  readonly amountFen: Fen;
}

export type ParkReason = 'bad-magic' | 'does-not-decode' | 'too-large';

export interface Parked {
  readonly reason: ParkReason;
}

export interface Quarantined {
  readonly operator: string;
  readonly reason: string;
}

/** One decision of one command; the journal is a chain of these. */
export interface Decision {
  /** SHA-256 of the stored bytes of the decision before it; of the topic's name for the first one */
  readonly previous: Hash32;
  readonly commandOffset: number;
  readonly clockMs: number;
  readonly reply: null | ReplyAddress;
  readonly outcome: 
    | { readonly 'medclear.Settled': Settled }
    | { readonly 'medclear.Refused': Refused }
    | { readonly 'medclear.Conflicted': Conflicted }
    | { readonly 'medclear.Repeated': Repeated }
    | { readonly 'medclear.PersonRegistered': PersonRegistered }
    | { readonly 'medclear.RegionPairOpened': RegionPairOpened }
    | { readonly 'medclear.FundQuotaAdded': FundQuotaAdded }
    | { readonly 'medclear.Parked': Parked }
    | { readonly 'medclear.Quarantined': Quarantined };
}
