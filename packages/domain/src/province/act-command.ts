import type { ClaimId, InstitutionCode, PersonId, RegionCode } from '../ids/brands';
import type { ContentHashes, SettleCommand } from './command';

/** Sets everything aside that a settlement of the same bill would pay, for a while. */
export interface HoldCommand extends Omit<SettleCommand, 'kind'> {
  readonly kind: 'hold';
  /** How long it holds, in milliseconds: one second to one day. */
  readonly holdForMs: number;
}

/** Who asks for an act on another claim, and under which id of their own. */
export interface ActIdentity {
  readonly claimId: ClaimId;
  /** The claim that is acted upon. */
  readonly targetId: ClaimId;
  readonly institutionCode: InstitutionCode;
  /** The institution's own message id, at most 30 characters. */
  readonly messageId: string;
  readonly personId: PersonId;
  readonly treatmentRegion: RegionCode;
  readonly insuredRegion: RegionCode;
  readonly contentHashes: ContentHashes;
}

/** Takes held money; lines that are not named are given back at once. */
export interface CaptureCommand extends ActIdentity {
  readonly kind: 'capture';
  /** Null takes the whole hold. */
  readonly lineNumbers: readonly string[] | null;
}

/** Gives held money back. */
export interface ReleaseCommand extends ActIdentity {
  readonly kind: 'release';
}

/** Gives money back after settling. */
export interface RefundCommand extends ActIdentity {
  readonly kind: 'refund';
  /** Null gives back everything that has not been given back. */
  readonly lineNumbers: readonly string[] | null;
}

/** Undoes a message whose outcome its sender does not know; an id that was never seen is blocked. */
export interface ReverseCommand extends ActIdentity {
  readonly kind: 'reverse';
}

/** An act on another claim of the same institution. */
export type ActCommand = CaptureCommand | ReleaseCommand | RefundCommand | ReverseCommand;
