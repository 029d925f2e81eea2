import { checkConservation } from './check-conservation';
import type { FundBalance, FundCode } from './documents';
import { createFundBook } from './fund-book';
import type { StateChange, StateDocuments, StateView } from './state';

/** What a store has given: documents that do not exist are simply absent. */
export interface LoadedState extends StateDocuments {
  readonly clockMs: number;
  readonly funds: readonly (readonly [FundCode, FundBalance])[];
}

export const EMPTY_LOADED_STATE: LoadedState = {
  clockMs: 0,
  funds: [],
  persons: [],
  claims: [],
  regionPairs: [],
  institutions: [],
  issuers: [],
};

/** The state of one province during one round: loaded once, moved decision by decision, read back as one net change. */
export interface WorkingState extends StateView {
  apply(change: StateChange, clockMs: number): void;
  /** The net change since the state was made, for the store. */
  touched(): StateChange;
}

/** Makes a working state of what was loaded; `apply` throws InvariantViolation on money that does not add up. */
export function createWorkingState(loaded: LoadedState): WorkingState {
  const funds = createFundBook(loaded.funds);
  const persons = createDocuments(loaded.persons.map((person) => [person.personId, person]));
  const claims = createDocuments(loaded.claims.map((claim) => [claim.claimId, claim]));
  const regionPairs = createDocuments(loaded.regionPairs.map(({ key, document }) => [key, document]));
  const institutions = createDocuments(loaded.institutions.map(({ code, document }) => [code, document]));
  const issuers = createDocuments(loaded.issuers.map(({ region, document }) => [region, document]));
  let clockMs = loaded.clockMs;

  return {
    get clockMs() {
      return clockMs;
    },
    fund: funds.balance,
    person: persons.get,
    claim: claims.get,
    regionPair: regionPairs.get,
    institution: institutions.get,
    issuer: issuers.get,
    apply(change, nextClockMs) {
      checkConservation(change.funds);
      for (const fund of change.funds) funds.move(fund);
      for (const person of change.persons) persons.set(person.personId, person);
      for (const claim of change.claims) claims.set(claim.claimId, claim);
      for (const { key, document } of change.regionPairs) regionPairs.set(key, document);
      for (const { code, document } of change.institutions) institutions.set(code, document);
      for (const { region, document } of change.issuers) issuers.set(region, document);
      clockMs = nextClockMs;
    },
    touched: () => ({
      funds: funds.netChanges(),
      persons: persons.changed().map(([, person]) => person),
      claims: claims.changed().map(([, claim]) => claim),
      regionPairs: regionPairs.changed().map(([key, document]) => ({ key, document })),
      institutions: institutions.changed().map(([code, document]) => ({ code, document })),
      issuers: issuers.changed().map(([region, document]) => ({ region, document })),
    }),
  };
}

interface Documents<Key, Value> {
  readonly get: (key: Key) => Value | null;
  readonly set: (key: Key, value: Value) => void;
  readonly changed: () => readonly (readonly [Key, Value])[];
}

function createDocuments<Key, Value>(loaded: readonly (readonly [Key, Value])[]): Documents<Key, Value> {
  const before = new Map(loaded);
  const after = new Map<Key, Value>();
  return {
    get: (key) => after.get(key) ?? before.get(key) ?? null,
    set: (key, value) => void after.set(key, value),
    changed: () => [...after],
  };
}
