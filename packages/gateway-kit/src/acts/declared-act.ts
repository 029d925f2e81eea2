import type { ClaimId, InstitutionCode, RegionCode } from '@medclear/domain';

/** Who acts, for whom and under which id of their own: read and translated from either vocabulary. */
export interface DeclaredIdentity {
  readonly institutionCode: InstitutionCode;
  readonly messageId: string;
  readonly treatmentRegion: RegionCode;
  readonly insuredRegion: RegionCode;
  /** The national person number, opaque. */
  readonly personNumber: string;
  /** Further fields of the message that must not differ when it comes again. */
  readonly furtherContent: readonly (string | null)[];
}

/** An act on a claim that is named by its claim id. */
export interface DeclaredAct extends DeclaredIdentity {
  readonly kind: 'capture' | 'release' | 'refund';
  readonly targetId: ClaimId;
  /** Null means the whole claim; a release is always whole. */
  readonly lineNumbers: readonly string[] | null;
}

/** The reversal of a message that is named by the id its sender gave it. */
export interface DeclaredReversal extends DeclaredIdentity {
  readonly originalMessageId: string;
}
