import type { GroupUsage, YearUsage } from '../benefit/benefit-visit';
import type { Admission, DiseaseQualification, Filing, Suspension, Transfer } from '../eligibility/facts';
import type { BusinessDate, ClaimId, PersonId, RegionCode } from '../ids/brands';
import type { Fen } from '../money/fen';
import type { PersonKind } from '../policy/benefit-policy';
import type { ClaimDocument } from './claim-document';

/** Funds of the medical book; each is a hash in the store and part of every account key in the ledger. */
export const FUND_CODES = [
  'employee-pool',
  'resident-pool',
  'large-sum',
  'large-illness',
  'civil-servant',
  'medical-assistance',
  'personal-account',
] as const;
export type FundCode = (typeof FUND_CODES)[number];

/** What holds for a fund besides its money. */
export interface FundRule {
  /** What claims must leave available, in fen; below zero where the province allows an overdraft. */
  readonly limitFen: number;
  /** Below this much available the operator is told, in fen. */
  readonly alarmBelowFen: number;
}

/** available + held + captured = everything that was ever funded. */
export interface FundBalance extends FundRule {
  readonly availableFen: number;
  readonly heldFen: number;
  readonly capturedFen: number;
}

/** A fund that nobody has put money into, without a limit of its own. */
export const EMPTY_FUND: FundBalance = {
  availableFen: 0,
  heldFen: 0,
  capturedFen: 0,
  limitFen: 0,
  alarmBelowFen: 0,
};

export type InsuranceScheme = 'employee' | 'resident';

export const RESIDENT_CLASSES = ['minor', 'adult', 'elder'] as const;
/** What a resident is by age, as the registry of the insured place keeps it. */
export type ResidentClass = (typeof RESIDENT_CLASSES)[number];

export interface InsuranceRelation {
  readonly scheme: InsuranceScheme;
  readonly personKind: PersonKind;
  /** Of a resident; null of an employee, and where the registry has not told it. */
  readonly residentClass: ResidentClass | null;
  readonly insuredRegion: RegionCode;
  readonly startsOn: BusinessDate;
  /** The first day on which it no longer holds, or null. */
  readonly pausesOn: BusinessDate | null;
}

export interface Card {
  /** Keyed hash of the card's identification code. */
  readonly cardHash: string;
  readonly issuerRegion: RegionCode;
  readonly issuedOn: BusinessDate;
  /** The last day on which it is valid. */
  readonly expiresOn: BusinessDate;
  readonly isLost: boolean;
}

/** A card as the registry knows it, with what its yearly validity and its financial function depend on. */
export interface RegisteredCard extends Card {
  readonly lastContributionOn: BusinessDate | null;
  readonly isFinancialActive: boolean;
}

/** What a person is besides insured. */
export interface Identities {
  readonly isCivilServant: boolean;
  readonly isInHardship: boolean;
  readonly receivesAssistance: boolean;
}

export const ACCUMULATED_BENEFITS = ['inpatient', 'outpatient', 'whole-year'] as const;
export type AccumulatedBenefit = (typeof ACCUMULATED_BENEFITS)[number];

/** What a person has used of a scheme in one year: of one group of benefits, or of the year over all of them. */
export interface Accumulator extends GroupUsage, YearUsage {
  readonly year: number;
  readonly scheme: InsuranceScheme;
  readonly benefit: AccumulatedBenefit;
  /** An earlier visit was refunded while a later one stands: someone must look at the year. */
  readonly needsReview: boolean;
}

export interface PersonDocument {
  readonly personId: PersonId;
  /** False while only facts of the person were reported. */
  readonly isRegistered: boolean;
  readonly relations: readonly InsuranceRelation[];
  readonly cards: readonly RegisteredCard[];
  readonly identities: Identities;
  readonly filings: readonly Filing[];
  readonly qualifications: readonly DiseaseQualification[];
  readonly admissions: readonly Admission[];
  readonly transfer: Transfer | null;
  readonly suspensions: readonly Suspension[];
  readonly accountBalanceFen: Fen;
  readonly familyBalanceFen: Fen;
  readonly accumulators: readonly Accumulator[];
  /** At most one of a year. */
  readonly openHolds: readonly OpenHold[];
  /** The visits of each year that moved its accumulators and stand. */
  readonly visits: readonly YearVisits[];
  /** The visits with a number of their institution that have a claim which stands, each once. */
  readonly billedVisits: readonly BilledVisit[];
}

/** A visit that is held, settled or partly refunded, so that another message does not bill it again. */
export interface BilledVisit {
  /** The institution's visit, its charge batch and the total as 16 hex digits of a keyed hash. */
  readonly visitKey: string;
  readonly claimId: ClaimId;
  /** The log's day on which the claim was last changed: it is remembered as long. */
  readonly changedOn: BusinessDate;
}

/** A copy of an open hold's claim, so that whatever ends it finds it with the person. */
export interface OpenHold {
  readonly year: number;
  readonly document: ClaimDocument;
}

/** The command offsets of visits, ascending; of a long year only the latest. */
export interface YearVisits {
  readonly year: number;
  readonly offsets: readonly number[];
}

/** What a province's calendar says; one for each province. */
export interface CalendarDocument {
  /** The last closed month, `2026-03`; null while none is. */
  readonly closedThrough: string | null;
}

export interface RegionPairDocument {
  readonly openFrom: BusinessDate;
  readonly openUntil: BusinessDate | null;
}

/** Where a province's state stands: a prefix of its journal. */
export interface ProvinceHead {
  readonly nextCommandOffset: number;
  /** SHA-256 of the last accepted decision's stored bytes, 64 hex digits; of the topic's name when there is none. */
  readonly hash: string;
  /** Journal offset of that decision, or -1 when there is none. */
  readonly journalOffset: number;
  readonly clockMs: number;
}
