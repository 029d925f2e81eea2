import type { BusinessDate, InstitutionCode, RegionCode } from '../ids/brands';
import type { CareKind } from '../policy/benefit-policy';
import type { CredentialKind } from '../province/command';
import type { VoucherState } from './facts';

/** What a person identified with. */
export interface PresentedCredential {
  readonly kind: CredentialKind;
  /** Keyed hash of the card's identification code; null unless a card was read. */
  readonly cardHash: string | null;
  /** The first six digits of the card's identification code, or null when they are not known. */
  readonly cardIssuerRegion: RegionCode | null;
  readonly voucher: VoucherState;
}

/** Everything of one visit that decides who may be paid. */
export interface EligibilityQuestion {
  readonly care: CareKind;
  /** The day that counts: of the visit, or of the admission. */
  readonly eventDate: BusinessDate;
  /** The log's day on which it is settled. */
  readonly settledOn: BusinessDate;
  readonly dischargedOn: BusinessDate | null;
  readonly institutionCode: InstitutionCode;
  readonly treatmentRegion: RegionCode;
  readonly insuredRegion: RegionCode;
  readonly diseaseCode: string | null;
  readonly credential: PresentedCredential;
  readonly isEmergency: boolean;
  /** False for care that only the personal account pays. */
  readonly usesPool: boolean;
}
