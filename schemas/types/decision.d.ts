// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BasisPoints, BusinessDate, ClaimId, Fen, InstitutionCode, PersonId, RefusalCode, RegionCode, StepInputs } from '@medclear/domain';

export type Hash32 = string;

export interface ReplyAddress {
  readonly topic: string;
  readonly correlationId: string;
  readonly untilMs: number;
}

export type Business = 'outpatient' | 'pharmacy' | 'inpatient' | 'day-surgery' | 'chronic';

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

export type ResidentClass = 'minor' | 'adult' | 'elder';

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

export interface Leg {
  readonly fund: Fund;
  readonly amountFen: Fen;
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

export interface Settled {
  readonly claimId: ClaimId;
  readonly personId: PersonId;
  readonly facts: ClaimFacts;
  readonly contentHashes: ContentHashes;
  readonly answer: SettlementAnswer;
  readonly legs: readonly Leg[];
  readonly usage: PersonUsage;
  /** Open holds of the person-year that this ends. */
  readonly superseded: readonly ClaimId[];
  /** The institution's visit, its charge batch and the total, hashed; null where no visit number was given. */
  readonly visitKey: null | Hash8;
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

export interface Identities {
  readonly isCivilServant: boolean;
  readonly isInHardship: boolean;
  readonly receivesAssistance: boolean;
}

export interface RegisterPerson {
  readonly personId: PersonId;
  readonly relations: readonly Relation[];
  readonly cards: readonly Card[];
  readonly openingAccountFen: Fen;
  readonly identities: Identities;
  readonly openingFamilyFen: Fen;
}

export interface PersonRegistered {
  readonly command: RegisterPerson;
  readonly creditedFen: Fen;
  readonly creditedFamilyFen: Fen;
  /** Open holds of the person-year that this ends. */
  readonly superseded: readonly ClaimId[];
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

export interface RegisterFiling {
  readonly personId: PersonId;
  readonly filing: Filing;
}

export interface DiseaseQualification {
  readonly diseaseCode: string;
  readonly startsOn: BusinessDate;
  readonly endsOn: null | BusinessDate;
}

export interface QualifyDisease {
  readonly personId: PersonId;
  readonly qualification: DiseaseQualification;
}

export interface Admission {
  readonly admissionId: string;
  readonly institutionCode: InstitutionCode;
  readonly admittedOn: BusinessDate;
  readonly dischargedOn: null | BusinessDate;
}

export interface ReportAdmission {
  readonly personId: PersonId;
  readonly admission: Admission;
}

export type TransferState = 'certificate-issued' | 'applied' | 'accepted' | 'rejected' | 'funds-out' | 'funds-confirmed' | 'done';

export interface Transfer {
  readonly toRegion: RegionCode;
  readonly state: TransferState;
  readonly changedOn: BusinessDate;
}

export interface ReportTransfer {
  readonly personId: PersonId;
  readonly transfer: Transfer;
}

export interface Suspension {
  readonly startsOn: BusinessDate;
  readonly endsOn: null | BusinessDate;
}

export interface SuspendPerson {
  readonly personId: PersonId;
  readonly suspension: Suspension;
}

export type IssuerState = 'applied' | 'province-reviewed' | 'approved' | 'registered' | 'withdrawn';

export type CardScope = 'city' | 'province' | 'national';

export interface Issuer {
  readonly state: IssuerState;
  readonly medicalScope: CardScope;
  readonly startsOn: BusinessDate;
  readonly endsOn: null | BusinessDate;
}

export interface RegisterIssuer {
  readonly issuerRegion: RegionCode;
  readonly issuer: Issuer;
}

export interface InstitutionOpening {
  readonly care: Business;
  readonly openFrom: BusinessDate;
  readonly openUntil: null | BusinessDate;
  /** for chronic care: the diseases it is opened for */
  readonly diseaseCodes: readonly string[];
}

export interface Institution {
  readonly openings: readonly InstitutionOpening[];
}

export interface OpenInstitution {
  readonly institutionCode: InstitutionCode;
  readonly institution: Institution;
}

export interface FactRegistered {
  readonly command: 
    | { readonly 'medclear.RegisterFiling': RegisterFiling }
    | { readonly 'medclear.QualifyDisease': QualifyDisease }
    | { readonly 'medclear.ReportAdmission': ReportAdmission }
    | { readonly 'medclear.ReportTransfer': ReportTransfer }
    | { readonly 'medclear.SuspendPerson': SuspendPerson }
    | { readonly 'medclear.RegisterIssuer': RegisterIssuer }
    | { readonly 'medclear.OpenInstitution': OpenInstitution };
  /** Open holds of the person-year that this ends. */
  readonly superseded: readonly ClaimId[];
}

export type ClaimAct = 'settle' | 'hold' | 'capture' | 'release' | 'refund' | 'reverse' | 'blocked';

/** A refusal of anything but a settlement. */
export interface RefusedAct {
  readonly act: ClaimAct;
  readonly claimId: ClaimId;
  readonly personId: PersonId;
  readonly institutionCode: InstitutionCode;
  readonly contentHashes: ContentHashes;
  readonly treatmentRegion: RegionCode;
  readonly insuredRegion: RegionCode;
  readonly business: null | Business;
  readonly visitDate: null | BusinessDate;
  readonly refusal: Refusal;
}

export interface Held {
  readonly claimId: ClaimId;
  readonly personId: PersonId;
  readonly institutionCode: InstitutionCode;
  readonly contentHashes: ContentHashes;
  readonly facts: ClaimFacts;
  readonly answer: SettlementAnswer;
  readonly legs: readonly Leg[];
  readonly usage: PersonUsage;
  /** By the log's clock. */
  readonly expiresAtMs: number;
  /** Open holds of the person-year that this ends. */
  readonly superseded: readonly ClaimId[];
  /** The institution's visit, its charge batch and the total, hashed; null where no visit number was given. */
  readonly visitKey: null | Hash8;
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

export interface Captured {
  readonly claimId: ClaimId;
  readonly personId: PersonId;
  readonly institutionCode: InstitutionCode;
  readonly contentHashes: ContentHashes;
  /** The claim whose document holds the money. */
  readonly originalId: ClaimId;
  readonly targetId: ClaimId;
  readonly facts: ClaimFacts;
  readonly answer: ActAnswer;
  /** What the act takes back, or of a reversed refund uses again. */
  readonly usage: PersonUsage;
  /** The original's money after the act. */
  readonly money: ClaimMoney;
  /** What was held besides and is given back. */
  readonly released: readonly Leg[];
}

export interface Released {
  readonly claimId: ClaimId;
  readonly personId: PersonId;
  readonly institutionCode: InstitutionCode;
  readonly contentHashes: ContentHashes;
  /** The claim whose document holds the money. */
  readonly originalId: ClaimId;
  readonly targetId: ClaimId;
  readonly facts: ClaimFacts;
  readonly answer: ActAnswer;
  /** What the act takes back, or of a reversed refund uses again. */
  readonly usage: PersonUsage;
  /** The original's money after the act. */
  readonly money: ClaimMoney;
}

export interface Refunded {
  readonly claimId: ClaimId;
  readonly personId: PersonId;
  readonly institutionCode: InstitutionCode;
  readonly contentHashes: ContentHashes;
  /** The claim whose document holds the money. */
  readonly originalId: ClaimId;
  readonly targetId: ClaimId;
  readonly facts: ClaimFacts;
  readonly answer: ActAnswer;
  /** What the act takes back, or of a reversed refund uses again. */
  readonly usage: PersonUsage;
  /** The original's money after the act. */
  readonly money: ClaimMoney;
  readonly needsReview: boolean;
  /** Open holds of the person-year that this ends. */
  readonly superseded: readonly ClaimId[];
}

export type Undone = 'hold' | 'settlement' | 'refund';

export interface Reversed {
  readonly claimId: ClaimId;
  readonly personId: PersonId;
  readonly institutionCode: InstitutionCode;
  readonly contentHashes: ContentHashes;
  /** The claim whose document holds the money. */
  readonly originalId: ClaimId;
  readonly targetId: ClaimId;
  readonly facts: ClaimFacts;
  readonly answer: ActAnswer;
  /** What the act takes back, or of a reversed refund uses again. */
  readonly usage: PersonUsage;
  /** The original's money after the act. */
  readonly money: ClaimMoney;
  readonly undone: Undone;
  readonly needsReview: boolean;
  /** Open holds of the person-year that this ends. */
  readonly superseded: readonly ClaimId[];
}

export type Found = 'nothing' | 'refusal';

/** Nothing had an effect: an id that was never seen is blocked, one that was refused stays refused. */
export interface Blocked {
  readonly claimId: ClaimId;
  readonly personId: PersonId;
  readonly institutionCode: InstitutionCode;
  readonly contentHashes: ContentHashes;
  readonly targetId: ClaimId;
  readonly found: Found;
  readonly treatmentRegion: RegionCode;
  readonly insuredRegion: RegionCode;
}

/** An open hold and whom it is for. */
export interface DueHold {
  readonly claimId: ClaimId;
  readonly personId: PersonId;
}

export interface Ticked {
  readonly expired: readonly DueHold[];
}

export interface MonthClosed {
  /** 2026-03 */
  readonly month: string;
}

export interface AgedOut {
  readonly claims: readonly ClaimId[];
}

export interface FundRuleSet {
  readonly fund: Fund;
  /** Below zero where the province allows an overdraft. */
  readonly limitFen: number;
  readonly alarmBelowFen: Fen;
}

export interface OperatorRefused {
  readonly refusal: Refusal;
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
    | { readonly 'medclear.Quarantined': Quarantined }
    | { readonly 'medclear.FactRegistered': FactRegistered }
    | { readonly 'medclear.RefusedAct': RefusedAct }
    | { readonly 'medclear.Held': Held }
    | { readonly 'medclear.Captured': Captured }
    | { readonly 'medclear.Released': Released }
    | { readonly 'medclear.Refunded': Refunded }
    | { readonly 'medclear.Reversed': Reversed }
    | { readonly 'medclear.Blocked': Blocked }
    | { readonly 'medclear.Ticked': Ticked }
    | { readonly 'medclear.MonthClosed': MonthClosed }
    | { readonly 'medclear.AgedOut': AgedOut }
    | { readonly 'medclear.FundRuleSet': FundRuleSet }
    | { readonly 'medclear.OperatorRefused': OperatorRefused };
}
