// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BusinessDate, Fen, InstitutionCode, PersonId, RegionCode } from '@medclear/domain';

export type Scheme = 'employee' | 'resident';

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
}
