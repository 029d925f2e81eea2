// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BasisPoints, BusinessDate, ClaimId, Fen, InstitutionCode, PersonId, RefusalCode, RegionCode, StepInputs } from '@medclear/domain';

export type Scheme = 'employee' | 'resident';

export type PersonKind = 'active' | 'retired' | 'resident';

export type ResidentClass = 'minor' | 'adult' | 'elder';

export interface Relation {
  readonly scheme: Scheme;
  readonly personKind: PersonKind;
  readonly insuredRegion: RegionCode;
  readonly startsOn: BusinessDate;
  readonly pausesOn: null | BusinessDate;
  /** Of a resident; null where the registry has not told it. */
  readonly residentClass: null | ResidentClass;
}

export type Hash16 = string;

export interface Card {
  readonly cardHash: Hash16;
  readonly issuerRegion: RegionCode;
  readonly issuedOn: BusinessDate;
  readonly expiresOn: BusinessDate;
  readonly isLost: boolean;
  readonly lastContributionOn: null | BusinessDate;
  readonly isFinancialActive: boolean;
}

export type Benefit = 'outpatient' | 'inpatient' | 'whole-year';

export interface Accumulator {
  readonly year: number;
  readonly scheme: Scheme;
  readonly benefit: Benefit;
  readonly deductibleUsedFen: Fen;
  readonly poolPaidFen: Fen;
  readonly segmentBaseFen: Fen;
  readonly aboveCapPaidFen: Fen;
  readonly admissions: number;
  readonly largeIllnessBaseFen: Fen;
  readonly largeIllnessPaidFen: Fen;
  readonly assistanceBaseFen: Fen;
  readonly assistancePaidFen: Fen;
  readonly needsReview: boolean;
}

export interface Identities {
  readonly isCivilServant: boolean;
  readonly isInHardship: boolean;
  readonly receivesAssistance: boolean;
}

export type FilingKind = 'long-term' | 'referral' | 'other-temporary';

export interface Filing {
  readonly filingId: string;
  readonly kind: FilingKind;
  readonly place: RegionCode;
  readonly startsOn: BusinessDate;
  readonly endsOn: null | BusinessDate;
  readonly filedOn: BusinessDate;
  readonly isValid: boolean;
}

export interface DiseaseQualification {
  readonly diseaseCode: string;
  readonly startsOn: BusinessDate;
  readonly endsOn: null | BusinessDate;
}

export interface Admission {
  readonly admissionId: string;
  readonly institutionCode: InstitutionCode;
  readonly admittedOn: BusinessDate;
  readonly dischargedOn: null | BusinessDate;
}

export type TransferState = 'certificate-issued' | 'applied' | 'accepted' | 'rejected' | 'funds-out' | 'funds-confirmed' | 'done';

export interface Transfer {
  readonly toRegion: RegionCode;
  readonly state: TransferState;
  readonly changedOn: BusinessDate;
}

export interface Suspension {
  readonly startsOn: BusinessDate;
  readonly endsOn: null | BusinessDate;
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
  readonly remoteShareFen: Fen;
  readonly largeSumFundFen: Fen;
  readonly largeIllnessFundFen: Fen;
  readonly civilServantFundFen: Fen;
  readonly assistanceFundFen: Fen;
  readonly hospitalPartFen: Fen;
  readonly familyFen: Fen;
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

export type StepRule = 'IN_SCOPE' | 'DEDUCTIBLE' | 'POOL' | 'ANNUAL_CAP' | 'FUND_TOTAL' | 'PERSON' | 'ACCOUNT' | 'CASH' | 'REMOTE_SHARE' | 'ABOVE_CAP' | 'LARGE_ILLNESS' | 'CIVIL_SERVANT' | 'ASSISTANCE' | 'HOSPITAL_PART' | 'FAMILY_ACCOUNT';

export interface Step {
  readonly rule: StepRule;
  readonly amountFen: Fen;
  readonly restFen: Fen;
  /** what the step has looked at, each once, in the order of the names */
  readonly inputs: StepInputs;
}

export type Place = 'local' | 'long-term' | 'referral' | 'emergency' | 'other-temporary' | 'return-home';

export type Fund = 'employee-pool' | 'personal-account' | 'resident-pool' | 'large-sum' | 'large-illness' | 'civil-servant' | 'medical-assistance';

export interface FundDetail {
  readonly fund: Fund;
  readonly inScopeFen: Fen;
  readonly limitFen: null | Fen;
  readonly amountFen: Fen;
}

export type InsuredKind = 'active' | 'retired' | 'resident';

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
  /** how the visit stood to the insured place */
  readonly place: Place;
  readonly details: readonly FundDetail[];
  /** codes of what was noticed and does not stand in the way */
  readonly warnings: readonly string[];
  /** of the relation that pays; null in answers that were given before it was told */
  readonly personKind: null | InsuredKind;
  /** Of the relation that pays; null where the registry has not told it. */
  readonly residentClass: null | ResidentClass;
  /** As the registry had it; null in answers that were given before it was told. */
  readonly isCivilServant: null | boolean;
}

export interface Settled {
  readonly answer: SettlementAnswer;
}

export interface Refusal {
  /** a code of the refusal catalogue */
  readonly code: RefusalCode;
  readonly detail: null | string;
}

export interface Refused {
  readonly refusal: Refusal;
}

export interface Held {
  readonly answer: SettlementAnswer;
  readonly expiresAtMs: number;
}

/** The four parts add up to the total; the deductible is in scope. */
export interface ActParts {
  readonly fullySelfPaidFen: Fen;
  readonly overLimitFen: Fen;
  readonly advanceSelfPayFen: Fen;
  readonly inScopeFen: Fen;
  readonly deductibleFen: Fen;
}

/** total = fundTotal + hospitalPart + person, of the lines acted upon. */
export interface ActAmounts {
  readonly totalFen: Fen;
  readonly fundTotalFen: Fen;
  readonly hospitalPartFen: Fen;
  readonly personFen: Fen;
  readonly accountFen: Fen;
  readonly familyFen: Fen;
  readonly cashFen: Fen;
  /** What the lines are made of; null in answers that were given before it was told. */
  readonly parts: null | ActParts;
}

export interface Leg {
  readonly fund: Fund;
  readonly amountFen: Fen;
}

export type ClaimState = 'held' | 'settled' | 'released' | 'expired' | 'superseded' | 'reversed' | 'partly-refunded' | 'refunded';

/** What the till is shown of an act on a claim. */
export interface ActAnswer {
  /** Of the act itself. */
  readonly settlementId: string;
  /** Of the settlement or hold acted upon. */
  readonly targetSettlementId: string;
  readonly decidedAtMs: number;
  readonly businessDate: BusinessDate;
  readonly lineNumbers: readonly string[];
  readonly amounts: ActAmounts;
  readonly legs: readonly Leg[];
  readonly accountBalanceAfterFen: Fen;
  /** Where the money of the whole claim is after the act. */
  readonly claimState: ClaimState;
}

export interface Captured {
  readonly targetId: ClaimId;
  readonly answer: ActAnswer;
}

export interface Released {
  readonly targetId: ClaimId;
  readonly answer: ActAnswer;
}

export interface Refunded {
  readonly targetId: ClaimId;
  readonly answer: ActAnswer;
}

export type Undone = 'hold' | 'settlement' | 'refund';

export interface Reversed {
  readonly targetId: ClaimId;
  readonly undone: Undone;
  readonly answer: ActAnswer;
}

export type Found = 'nothing' | 'refusal';

export interface Blocked {
  readonly targetId: ClaimId;
  readonly found: Found;
}

export type ClaimAct = 'settle' | 'hold' | 'capture' | 'release' | 'refund' | 'reverse' | 'blocked';

export type Business = 'outpatient' | 'pharmacy' | 'inpatient' | 'day-surgery' | 'chronic';

export interface ClaimFacts {
  readonly institutionCode: InstitutionCode;
  readonly treatmentRegion: RegionCode;
  readonly insuredRegion: RegionCode;
  readonly business: Business;
  readonly visitDate: BusinessDate;
}

export type UsageGroup = 'none' | 'inpatient' | 'outpatient';

export interface PersonUsage {
  readonly year: number;
  readonly scheme: Scheme;
  readonly deductibleFen: Fen;
  readonly poolPaidFen: Fen;
  readonly accountSpentFen: Fen;
  /** the benefits whose accumulator the amounts move */
  readonly group: UsageGroup;
  readonly segmentBaseFen: Fen;
  readonly aboveCapPaidFen: Fen;
  readonly admissions: number;
  readonly largeIllnessBaseFen: Fen;
  readonly largeIllnessPaidFen: Fen;
  readonly assistanceBaseFen: Fen;
  readonly assistancePaidFen: Fen;
  readonly familySpentFen: Fen;
}

export type LineState = 'captured' | 'released' | 'refunded';

/** The money of a settlement or a hold. */
export interface ClaimMoney {
  readonly state: ClaimState;
  /** By the log's clock; null unless it is held. */
  readonly expiresAtMs: null | number;
  readonly businessDate: BusinessDate;
  readonly facts: ClaimFacts;
  readonly usage: PersonUsage;
  /** One state a line of the answer; null while all are as the claim. */
  readonly lines: null | readonly LineState[];
  /** The institution's visit, its charge batch and the total, hashed; null where no visit number was given. */
  readonly visitKey: null | Hash8;
}

export interface ClaimDocument {
  readonly claimId: ClaimId;
  readonly contentHashes: ContentHashes;
  readonly commandOffset: number;
  readonly outcome: 
    | { readonly 'medclear.Settled': Settled }
    | { readonly 'medclear.Refused': Refused }
    | { readonly 'medclear.Held': Held }
    | { readonly 'medclear.Captured': Captured }
    | { readonly 'medclear.Released': Released }
    | { readonly 'medclear.Refunded': Refunded }
    | { readonly 'medclear.Reversed': Reversed }
    | { readonly 'medclear.Blocked': Blocked };
  /** False while a blocked id's own message has not come: its hashes are zero. */
  readonly isContentKnown: boolean;
  readonly act: ClaimAct;
  /** Null in documents of the first two versions. */
  readonly personId: null | PersonId;
  readonly institutionCode: InstitutionCode;
  /** Of a settlement or a hold that was not refused. */
  readonly money: null | ClaimMoney;
  /** The claim whose act reversed this one or ended its hold. */
  readonly endedBy: null | ClaimId;
  /** The log's clock when this was last changed. */
  readonly changedAtMs: number;
}

/** A copy of an open hold's claim; at most one of a year. */
export interface OpenHold {
  readonly year: number;
  readonly document: ClaimDocument;
}

/** The visits of a year that moved its accumulators and stand. */
export interface YearVisits {
  readonly year: number;
  readonly offsets: readonly number[];
}

/** A visit with a number of its institution, and the claim of it that stands. */
export interface BilledVisit {
  readonly visitKey: Hash8;
  readonly claimId: ClaimId;
  /** The log's day on which the claim was last changed. */
  readonly changedOn: BusinessDate;
}

/** Store: what a province knows of a person. */
export interface PersonDocument {
  readonly personId: PersonId;
  readonly relations: readonly Relation[];
  readonly cards: readonly Card[];
  readonly accountBalanceFen: Fen;
  readonly accumulators: readonly Accumulator[];
  /** false while only facts of the person were reported */
  readonly isRegistered: boolean;
  readonly identities: Identities;
  readonly filings: readonly Filing[];
  readonly qualifications: readonly DiseaseQualification[];
  readonly admissions: readonly Admission[];
  readonly transfer: null | Transfer;
  readonly suspensions: readonly Suspension[];
  readonly familyBalanceFen: Fen;
  readonly openHolds: readonly OpenHold[];
  readonly visits: readonly YearVisits[];
  readonly billedVisits: readonly BilledVisit[];
}
