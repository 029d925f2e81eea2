import type { BusinessDate, InstitutionCode, RegionCode } from '../ids/brands';
import type { CareKind } from '../policy/benefit-policy';
import type { TransferState } from '../policy/eligibility-policy';

export const FILING_KINDS = ['long-term', 'referral', 'other-temporary'] as const;
export type FilingKind = (typeof FILING_KINDS)[number];

/** A person's filing for care elsewhere. */
export interface Filing {
  readonly filingId: string;
  readonly kind: FilingKind;
  /** A pooling area, a county or city in it, or `xx0000` for a province. */
  readonly place: RegionCode;
  readonly startsOn: BusinessDate;
  /** The last day, or null for an open end. */
  readonly endsOn: BusinessDate | null;
  /** The day on which it was filed; only what was filed before settling counts. */
  readonly filedOn: BusinessDate;
  readonly isValid: boolean;
}

/** A chronic disease for which a person is qualified; both days included. */
export interface DiseaseQualification {
  readonly diseaseCode: string;
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate | null;
}

/** A stay in a hospital, open until it has a day of discharge. */
export interface Admission {
  readonly admissionId: string;
  readonly institutionCode: InstitutionCode;
  readonly admittedOn: BusinessDate;
  readonly dischargedOn: BusinessDate | null;
}

/** A transfer of the insurance relation to another region. */
export interface Transfer {
  readonly toRegion: RegionCode;
  readonly state: TransferState;
  readonly changedOn: BusinessDate;
}

/** Days on which a person is paid nothing, both included. */
export interface Suspension {
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate | null;
}

export const CARD_SCOPES = ['city', 'province', 'national'] as const;
export type CardScope = (typeof CARD_SCOPES)[number];

export const ISSUER_STATES = ['applied', 'province-reviewed', 'approved', 'registered', 'withdrawn'] as const;
export type IssuerState = (typeof ISSUER_STATES)[number];

/** Who issues cards: a province's or a city's office; only a registered one's cards are known. */
export interface IssuerDocument {
  readonly state: IssuerState;
  /** The scope of the medical function of its cards. */
  readonly medicalScope: CardScope;
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate | null;
}

/** What the registry says of an institution; both days included. */
export interface InstitutionDocument {
  readonly openings: readonly InstitutionOpening[];
}

export interface InstitutionOpening {
  readonly care: CareKind;
  readonly openFrom: BusinessDate;
  readonly openUntil: BusinessDate | null;
  /** For chronic care: the diseases it is opened for. */
  readonly diseaseCodes: readonly string[];
}

/** The state of an e-voucher's token as the gateway's verifier found it. */
export const VOUCHER_STATES = ['valid', 'expired', 'second-check-failed'] as const;
export type VoucherState = (typeof VOUCHER_STATES)[number];
