import type {
  BusinessDate,
  BusinessKind,
  ContentGroup,
  CredentialKind,
  DeclaredLine,
  Fen,
  HospitalLevel,
  InstitutionCode,
  RegionCode,
} from '@medclear/domain';

/** An institution's bill, read and translated but not yet split: what both gateways make of their vocabularies. */
export interface DeclaredClaim {
  readonly institutionCode: InstitutionCode;
  readonly messageId: string;
  readonly business: BusinessKind;
  readonly treatmentRegion: RegionCode;
  readonly insuredRegion: RegionCode;
  /** The national person number, opaque. */
  readonly personNumber: string;
  readonly visitDate: BusinessDate;
  readonly credentialKind: CredentialKind;
  /** Null unless a card was read. */
  readonly cardIdentificationCode: string | null;
  readonly usesAccount: boolean;
  readonly hospitalLevel: HospitalLevel;
  readonly totalFen: Fen;
  readonly lines: readonly DeclaredLine[];
  /** Further fields of the message that must not differ when it comes again, by group. */
  readonly furtherContent: Readonly<Partial<Record<ContentGroup, readonly (string | null)[]>>>;
}
