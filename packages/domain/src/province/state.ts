import type { InstitutionDocument, IssuerDocument } from '../eligibility/facts';
import type { ClaimId, InstitutionCode, PersonId, RegionCode } from '../ids/brands';
import type { ClaimDocument, FundBalance, FundCode, PersonDocument, RegionPairDocument } from './documents';

/** The keys of a province's state that a command touches: the store loads these before the command is decided. */
export interface WantedState {
  readonly funds: readonly FundCode[];
  readonly persons: readonly PersonId[];
  readonly claims: readonly ClaimId[];
  readonly regionPairs: readonly string[];
  readonly institutions: readonly InstitutionCode[];
  readonly issuers: readonly RegionCode[];
}

/** What `decide` may look at: the state before the command. Null is "does not exist". */
export interface StateView {
  readonly clockMs: number;
  fund(code: FundCode): FundBalance;
  person(id: PersonId): PersonDocument | null;
  claim(id: ClaimId): ClaimDocument | null;
  regionPair(key: string): RegionPairDocument | null;
  institution(code: InstitutionCode): InstitutionDocument | null;
  issuer(region: RegionCode): IssuerDocument | null;
}

/** Signed changes of one fund: funded = available + held + captured, else nothing may be written. */
export interface FundChange {
  readonly fund: FundCode;
  readonly fundedFen: number;
  readonly availableFen: number;
  readonly heldFen: number;
  readonly capturedFen: number;
}

/** Documents of a province, each whole. */
export interface StateDocuments {
  readonly persons: readonly PersonDocument[];
  readonly claims: readonly ClaimDocument[];
  readonly regionPairs: readonly { readonly key: string; readonly document: RegionPairDocument }[];
  readonly institutions: readonly { readonly code: InstitutionCode; readonly document: InstitutionDocument }[];
  readonly issuers: readonly { readonly region: RegionCode; readonly document: IssuerDocument }[];
}

/** What one decision makes of the state; documents are whole new values. */
export interface StateChange extends StateDocuments {
  readonly funds: readonly FundChange[];
}

export const NOTHING_WANTED: WantedState = {
  funds: [],
  persons: [],
  claims: [],
  regionPairs: [],
  institutions: [],
  issuers: [],
};
export const NO_CHANGE: StateChange = {
  funds: [],
  persons: [],
  claims: [],
  regionPairs: [],
  institutions: [],
  issuers: [],
};
