import type { ClaimId } from '../ids/brands';
import { checkConservation } from './check-conservation';
import type { FundBalance, FundCode } from './documents';
import { createFundBook } from './fund-book';
import { createStateTables } from './state-tables';
import type { HoldDue, StateChange, StateDocuments, StateView } from './state';

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
  calendar: null,
};

/** The state of one province during one round: loaded once, moved decision by decision, read back as one net change. */
export interface WorkingState extends StateView {
  apply(change: StateChange, clockMs: number): void;
  /** The net change since the state was made, for the store. */
  touched(): StateChange;
}

/** A state as its maker sees it. */
type Moving = { -readonly [Field in keyof WorkingState]: WorkingState[Field] };

/** Makes a working state of what was loaded; `apply` throws InvariantViolation on money that does not add up. */
export function createWorkingState(loaded: LoadedState): WorkingState {
  const funds = createFundBook(loaded.funds);
  const documents = createStateTables(loaded);
  const { persons, claims, regionPairs, institutions, issuers } = documents;
  const holdsDue = new Map<ClaimId, HoldDue>();
  const state: Moving = {
    clockMs: loaded.clockMs,
    fund: funds.balance,
    person: persons.get,
    claim: claims.get,
    regionPair: regionPairs.get,
    institution: institutions.get,
    issuer: issuers.get,
    calendar: documents.calendar,
    apply(change, nextClockMs) {
      checkConservation(change.funds);
      for (const fund of change.funds) funds.move(fund);
      documents.set(change);
      documents.forget(change.forgotten);
      for (const hold of change.holdsDue) holdsDue.set(hold.claimId, hold);
      state.clockMs = nextClockMs;
    },
    touched: () => ({
      funds: funds.netChanges(),
      persons: [...persons.changed.values()],
      claims: [...claims.changed.values()],
      regionPairs: [...regionPairs.changed].map(([key, document]) => ({ key, document })),
      institutions: [...institutions.changed].map(([code, document]) => ({ code, document })),
      issuers: [...issuers.changed].map(([region, document]) => ({ region, document })),
      calendar: documents.changedCalendar(),
      holdsDue: [...holdsDue.values()],
      forgotten: [...documents.forgotten],
    }),
  };
  return state;
}
