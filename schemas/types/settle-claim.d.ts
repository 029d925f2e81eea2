// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BusinessDate, ClaimId, Fen, HospitalLevel, InstitutionCode, PersonId, RegionCode } from '@medclear/domain';

export type Business = 'outpatient' | 'pharmacy' | 'inpatient' | 'day-surgery' | 'chronic';

export type CredentialKind = 'e-voucher' | 'identity-card' | 'social-security-card';

export type Hash16 = string;

export interface ItemSplit {
  readonly totalFen: Fen;
  readonly fullySelfPaidFen: Fen;
  readonly overLimitFen: Fen;
  readonly advanceSelfPayFen: Fen;
  readonly inScopeFen: Fen;
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

export type Voucher = 'valid' | 'expired' | 'second-check-failed';

export interface QuotedAmounts {
  readonly policyVersion: string;
  readonly fundTotalFen: Fen;
  readonly accountFen: Fen;
  readonly cashFen: Fen;
}

/** Command: settle a bill in one step. */
export interface SettleClaim {
  readonly claimId: ClaimId;
  readonly institutionCode: InstitutionCode;
  readonly messageId: string;
  readonly business: Business;
  readonly treatmentRegion: RegionCode;
  readonly insuredRegion: RegionCode;
  readonly personId: PersonId;
  readonly visitDate: BusinessDate;
  readonly credentialKind: CredentialKind;
  readonly cardHash: null | Hash16;
  readonly usesAccount: boolean;
  readonly hospitalLevel: HospitalLevel;
  readonly totals: ItemSplit;
  readonly lines: readonly SplitLine[];
  readonly contentHashes: ContentHashes;
  /** first day of a stay */
  readonly admittedOn: null | BusinessDate;
  /** last day of a stay */
  readonly dischargedOn: null | BusinessDate;
  readonly isEmergency: boolean;
  readonly diseaseCode: null | string;
  readonly cardIssuerRegion: null | RegionCode;
  readonly voucher: Voucher;
  readonly hospitalPartFen: Fen;
  /** What the institution was quoted; null when it refers to no quote. */
  readonly quoted: null | QuotedAmounts;
  /** The institution's visit, its charge batch and the total, hashed; null where no visit number was given. */
  readonly visitKey: null | Hash8;
}
