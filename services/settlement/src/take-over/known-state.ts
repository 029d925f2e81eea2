import { EMPTY_LOADED_STATE, NOTHING_WANTED } from '@medclear/domain';
import type { FundBalance, FundCode, LoadedState, PersonDocument, PersonId } from '@medclear/domain';
import type { StateChange, StateView, WantedState } from '@medclear/domain';

/** What a replay knows of the store it moves: nobody else moves it meanwhile, or the next step is fenced. */
export interface KnownState {
  /** What of the wanted state has to be loaded; null when nothing has. */
  missing(wanted: WantedState): WantedState | null;
  add(loaded: LoadedState): void;
  /** The wanted state: what is known, and the documents that were loaded for this step alone. */
  pick(wanted: WantedState, clockMs: number, loaded?: LoadedState): LoadedState;
  /** Keeps what a step has made. */
  remember(state: StateView, change: StateChange): void;
}

/** People are the state that comes again and again; more of them than this are forgotten and loaded when wanted. */
const MOST_PERSONS = 50_000;

/** @param isEmpty the store holds nothing yet: what this does not know does not exist */
export function createKnownState(isEmpty: boolean): KnownState {
  const funds = new Map<FundCode, FundBalance>();
  const persons = new Map<PersonId, PersonDocument>();
  let isEverybodyKnown = isEmpty;
  const makeRoom = (): void => {
    if (persons.size <= MOST_PERSONS) return;
    persons.clear();
    isEverybodyKnown = false;
  };
  return {
    missing: (wanted) => {
      const missing = {
        ...wanted,
        funds: isEmpty ? NOTHING_WANTED.funds : wanted.funds.filter((fund) => !funds.has(fund)),
        persons: isEverybodyKnown ? NOTHING_WANTED.persons : wanted.persons.filter((person) => !persons.has(person)),
      };
      return isAnythingWanted(missing) ? missing : null;
    },
    add: (loaded) => {
      for (const [fund, balance] of loaded.funds) funds.set(fund, balance);
      for (const person of loaded.persons) persons.set(person.personId, person);
    },
    pick: (wanted, clockMs, loaded) => ({
      ...EMPTY_LOADED_STATE,
      ...loaded,
      clockMs,
      funds: [...funds],
      persons: wanted.persons.flatMap((id) => persons.get(id) ?? []),
    }),
    remember: (state, change) => {
      for (const { fund } of change.funds) funds.set(fund, state.fund(fund));
      makeRoom();
      for (const person of change.persons) persons.set(person.personId, person);
    },
  };
}

function isAnythingWanted({ calendar, ...keys }: WantedState): boolean {
  return calendar || Object.values(keys).some((wanted) => wanted.length > 0);
}
