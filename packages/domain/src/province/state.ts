import type { ClaimId, PersonId } from '../ids/brands';
import type { ClaimDocument, FundBalance, FundCode, PersonDocument, RegionPairDocument } from './documents';

/** The keys of a province's state that a command touches: the store loads these before the command is decided. */
export interface WantedState {
  readonly funds: readonly FundCode[];
  readonly persons: readonly PersonId[];
  readonly claims: readonly ClaimId[];
  readonly regionPairs: readonly string[];
}

/** What `decide` may look at: the state before the command. Null is "does not exist". */
export interface StateView {
  readonly clockMs: number;
  fund(code: FundCode): FundBalance;
  person(id: PersonId): PersonDocument | null;
  claim(id: ClaimId): ClaimDocument | null;
  regionPair(key: string): RegionPairDocument | null;
}

/** Signed changes of one fund: funded = available + held + captured, else nothing may be written. */
export interface FundChange {
  readonly fund: FundCode;
  readonly fundedFen: number;
  readonly availableFen: number;
  readonly heldFen: number;
  readonly capturedFen: number;
}

/** What one decision makes of the state; documents are whole new values. */
export interface StateChange {
  readonly funds: readonly FundChange[];
  readonly persons: readonly PersonDocument[];
  readonly claims: readonly ClaimDocument[];
  readonly regionPairs: readonly { readonly key: string; readonly document: RegionPairDocument }[];
}
