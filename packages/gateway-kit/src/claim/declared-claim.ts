import type {
  BusinessDate,
  CareKind,
  ContentGroup,
  CredentialKind,
  DeclaredLine,
  Fen,
  HospitalLevel,
  InstitutionCode,
  RegionCode,
} from '@medclear/domain';
import type { DeclaredVisit } from './declared-visit';
import type { DeclaredSplit } from './read-declared-split';

/** An institution's bill, read and translated but not yet split: what both gateways make of their vocabularies. */
export interface DeclaredClaim extends DeclaredVisit {
  readonly institutionCode: InstitutionCode;
  readonly messageId: string;
  readonly business: CareKind;
  readonly treatmentRegion: RegionCode;
  readonly insuredRegion: RegionCode;
  /** The national person number, opaque. */
  readonly personNumber: string;
  /** The day of the visit; for a stay the day of admission. */
  readonly visitDate: BusinessDate;
  readonly credentialKind: CredentialKind;
  /** Null unless a card was read. */
  readonly cardIdentificationCode: string | null;
  /** The token of an e-voucher that was scanned; it is verified, never kept. Null when none was sent. */
  readonly voucherToken: string | null;
  readonly usesAccount: boolean;
  readonly hospitalLevel: HospitalLevel;
  readonly totalFen: Fen;
  /** What the institution has worked out itself; null when it says nothing. */
  readonly declaredSplit: DeclaredSplit | null;
  readonly lines: readonly DeclaredLine[];
  /** The trace codes of each line's packs, in the order of the lines; null where no packs are sold over a counter. */
  readonly traceCodes: readonly (readonly string[])[] | null;
  /** Further fields of the message that must not differ when it comes again, by group. */
  readonly furtherContent: Readonly<Partial<Record<ContentGroup, readonly (string | null)[]>>>;
}
