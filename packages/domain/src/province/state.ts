import type { InstitutionDocument, IssuerDocument } from '../eligibility/facts';
import type { ClaimId, InstitutionCode, PersonId, RegionCode } from '../ids/brands';
import type { ClaimDocument } from './claim-document';
import type {
  CalendarDocument,
  FundBalance,
  FundCode,
  FundRule,
  PersonDocument,
  RegionPairDocument,
} from './documents';
import type { DueHold } from './operator-command';

/** The keys of a province's state that a command touches: the store loads these before the command is decided. */
export interface WantedState {
  readonly funds: readonly FundCode[];
  readonly persons: readonly PersonId[];
  readonly claims: readonly ClaimId[];
  readonly regionPairs: readonly string[];
  readonly institutions: readonly InstitutionCode[];
  readonly issuers: readonly RegionCode[];
  /** Whether the province's calendar is looked at. */
  readonly calendar: boolean;
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
  calendar(): CalendarDocument | null;
}

/** Signed changes of one fund: funded = available + held + captured, else nothing may be written. */
export interface FundChange {
  readonly fund: FundCode;
  readonly fundedFen: number;
  readonly availableFen: number;
  readonly heldFen: number;
  readonly capturedFen: number;
  /** The fund's rule where it is replaced; null leaves it alone. */
  readonly rule: FundRule | null;
}

/** When an open hold runs out by the log's clock; null when it is open no more. */
export interface HoldDue extends DueHold {
  readonly expiresAtMs: number | null;
}

/** Documents of a province, each whole. */
export interface StateDocuments {
  readonly persons: readonly PersonDocument[];
  readonly claims: readonly ClaimDocument[];
  readonly regionPairs: readonly { readonly key: string; readonly document: RegionPairDocument }[];
  readonly institutions: readonly { readonly code: InstitutionCode; readonly document: InstitutionDocument }[];
  readonly issuers: readonly { readonly region: RegionCode; readonly document: IssuerDocument }[];
  /** Null is "none" where it was read, and "not changed" in a change. */
  readonly calendar: CalendarDocument | null;
}

/** What one decision makes of the state; documents are whole new values. */
export interface StateChange extends StateDocuments {
  readonly funds: readonly FundChange[];
  /** Holds that were opened or have ended. */
  readonly holdsDue: readonly HoldDue[];
  /** Claims that are forgotten. */
  readonly forgotten: readonly ClaimId[];
}

export const NOTHING_WANTED: WantedState = {
  funds: [],
  persons: [],
  claims: [],
  regionPairs: [],
  institutions: [],
  issuers: [],
  calendar: false,
};
export const NO_CHANGE: StateChange = {
  funds: [],
  persons: [],
  claims: [],
  regionPairs: [],
  institutions: [],
  issuers: [],
  calendar: null,
  holdsDue: [],
  forgotten: [],
};
