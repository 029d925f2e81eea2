import type { ClaimId, PersonId } from '../ids/brands';
import { invariant } from '../invariant';
import { checkConservation } from './check-conservation';
import type { ClaimDocument, FundBalance, FundCode, PersonDocument, RegionPairDocument } from './documents';
import type { FundChange, StateChange, StateView } from './state';

/** What a store has given: documents that do not exist are simply absent. */
export interface LoadedState {
  readonly clockMs: number;
  readonly funds: readonly (readonly [FundCode, FundBalance])[];
  readonly persons: readonly PersonDocument[];
  readonly claims: readonly ClaimDocument[];
  readonly regionPairs: readonly { readonly key: string; readonly document: RegionPairDocument }[];
}

export const EMPTY_LOADED_STATE: LoadedState = { clockMs: 0, funds: [], persons: [], claims: [], regionPairs: [] };
const EMPTY_FUND: FundBalance = { availableFen: 0, heldFen: 0, capturedFen: 0, limitFen: 0 };

/** The state of one province during one round: loaded once, moved decision by decision, read back as one net change. */
export interface WorkingState extends StateView {
  apply(change: StateChange, clockMs: number): void;
  /** The net change since the state was made, for the store. */
  touched(): StateChange;
}

/** Makes a working state of what was loaded; `apply` throws InvariantViolation on money that does not add up. */
export function createWorkingState(loaded: LoadedState): WorkingState {
  const funds = new Map(loaded.funds);
  const persons = new Map(loaded.persons.map((person) => [person.personId, person]));
  const claims = new Map(loaded.claims.map((claim) => [claim.claimId, claim]));
  const regionPairs = new Map(loaded.regionPairs.map(({ key, document }) => [key, document]));
  const touched = {
    funds: new Map<FundCode, FundChange>(),
    persons: new Set<PersonId>(),
    claims: new Set<ClaimId>(),
    pairs: new Set<string>(),
  };
  let clockMs = loaded.clockMs;

  const moveFund = (change: FundChange): void => {
    const after = moved(funds.get(change.fund) ?? EMPTY_FUND, change);
    invariant(after.availableFen >= 0, `${change.fund} never pays what it does not have`);
    funds.set(change.fund, after);
    touched.funds.set(change.fund, added(touched.funds.get(change.fund), change));
  };

  return {
    get clockMs() {
      return clockMs;
    },
    fund: (code) => funds.get(code) ?? EMPTY_FUND,
    person: (id) => persons.get(id) ?? null,
    claim: (id) => claims.get(id) ?? null,
    regionPair: (key) => regionPairs.get(key) ?? null,
    apply(change, nextClockMs) {
      checkConservation(change.funds);
      change.funds.forEach(moveFund);
      for (const person of change.persons) persons.set(touch(touched.persons, person.personId), person);
      for (const claim of change.claims) claims.set(touch(touched.claims, claim.claimId), claim);
      for (const { key, document } of change.regionPairs) regionPairs.set(touch(touched.pairs, key), document);
      clockMs = nextClockMs;
    },
    touched: () => ({
      funds: [...touched.funds.values()],
      persons: valuesOf(persons, touched.persons),
      claims: valuesOf(claims, touched.claims),
      regionPairs: [...touched.pairs].map((key) => ({ key, document: valueOf(regionPairs, key) })),
    }),
  };
}

function moved(balance: FundBalance, change: FundChange): FundBalance {
  return {
    availableFen: balance.availableFen + change.availableFen,
    heldFen: balance.heldFen + change.heldFen,
    capturedFen: balance.capturedFen + change.capturedFen,
    limitFen: balance.limitFen,
  };
}

function added(sum: FundChange | undefined, change: FundChange): FundChange {
  if (sum === undefined) return change;
  return {
    fund: change.fund,
    fundedFen: sum.fundedFen + change.fundedFen,
    availableFen: sum.availableFen + change.availableFen,
    heldFen: sum.heldFen + change.heldFen,
    capturedFen: sum.capturedFen + change.capturedFen,
  };
}

function touch<Key>(keys: Set<Key>, key: Key): Key {
  keys.add(key);
  return key;
}

function valueOf<Key, Value>(values: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = values.get(key);
  invariant(value !== undefined, 'what was touched has a value');
  return value;
}

function valuesOf<Key, Value>(values: ReadonlyMap<Key, Value>, keys: ReadonlySet<Key>): readonly Value[] {
  return [...keys].map((key) => valueOf(values, key));
}
