// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { ClaimId, InstitutionCode, PersonId, RegionCode } from '@medclear/domain';

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

/** Command: undo a message whose outcome its sender does not know; an id that was never seen is blocked. */
export interface ReverseClaim {
  readonly claimId: ClaimId;
  /** The claim that is acted upon. */
  readonly targetId: ClaimId;
  readonly institutionCode: InstitutionCode;
  readonly messageId: string;
  readonly personId: PersonId;
  readonly treatmentRegion: RegionCode;
  readonly insuredRegion: RegionCode;
  readonly contentHashes: ContentHashes;
}
