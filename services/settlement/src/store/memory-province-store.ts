import { checkConservation, InvariantViolation, NO_CHANGE } from '@medclear/domain';
import type { FundBalance, FundChange, LoadedState, ProvinceCode, ProvinceHead, WantedState } from '@medclear/domain';
import { storedHashOf } from './head';
import type { Applied, BatchToApply, ProvinceContents, ProvinceStore, StateToLoad } from './province-store';

const EMPTY_FUND: FundBalance = { availableFen: 0, heldFen: 0, capturedFen: 0, limitFen: 0, alarmBelowFen: 0 };
const NOTHING: ProvinceContents = { ...NO_CHANGE, head: null, funds: [] };

/** A store in memory whose provinces can be set back, as a Redis that lost its tail. */
export interface MemoryProvinceStore extends ProvinceStore {
  snapshot(province: ProvinceCode): ProvinceContents;
  restore(province: ProvinceCode, earlier: ProvinceContents): void;
}

/** Makes a store that keeps whole immutable tables, so that a snapshot is a reference. */
export function createMemoryProvinceStore(): MemoryProvinceStore {
  const provinces = new Map<ProvinceCode, ProvinceContents>();
  const tablesOf = (province: ProvinceCode): ProvinceContents => provinces.get(province) ?? NOTHING;
  const apply = (province: ProvinceCode, batch: BatchToApply): Applied => {
    const before = tablesOf(province);
    if (!standsAt(before, batch.from)) return 'fenced';
    if (!isBalanced(batch.change.funds)) return 'unbalanced';
    provinces.set(province, moved(before, batch));
    return 'applied';
  };
  return {
    head: (province) => Promise.resolve(tablesOf(province).head),
    exchange: (requests) =>
      Promise.resolve(
        requests.map((request) => ({
          applied: request.apply === null ? 'nothing-asked' : apply(request.province, request.apply),
          loaded: request.load === null ? 'nothing-asked' : load(tablesOf(request.province), request.load),
        })),
      ),
    contents: (province) => Promise.resolve(tablesOf(province)),
    snapshot: tablesOf,
    restore: (province, earlier) => {
      provinces.set(province, earlier);
    },
  };
}

function standsAt(tables: ProvinceContents, head: ProvinceHead): boolean {
  return (tables.head?.hash ?? '') === storedHashOf(head);
}

function isBalanced(changes: readonly FundChange[]): boolean {
  try {
    checkConservation(changes);
    return true;
  } catch (cause) {
    if (cause instanceof InvariantViolation) return false;
    throw cause;
  }
}

function load(tables: ProvinceContents, { at, wanted }: StateToLoad): LoadedState | 'fenced' {
  if (at !== 'any' && !standsAt(tables, at)) return 'fenced';
  return pick(tables, wanted);
}

function pick(tables: ProvinceContents, wanted: WantedState): LoadedState {
  return {
    clockMs: tables.head?.clockMs ?? 0,
    funds: wanted.funds.map((fund) => [fund, new Map(tables.funds).get(fund) ?? EMPTY_FUND]),
    persons: tables.persons.filter(({ personId }) => wanted.persons.includes(personId)),
    claims: tables.claims.filter(({ claimId }) => wanted.claims.includes(claimId)),
    regionPairs: tables.regionPairs.filter(({ key }) => wanted.regionPairs.includes(key)),
    institutions: tables.institutions.filter(({ code }) => wanted.institutions.includes(code)),
    issuers: tables.issuers.filter(({ region }) => wanted.issuers.includes(region)),
    calendar: tables.calendar,
  };
}

function moved(before: ProvinceContents, { change, to }: BatchToApply): ProvinceContents {
  return {
    head: to,
    funds: movedFunds(before, change.funds),
    persons: merged(before.persons, change.persons, ({ personId }) => personId),
    claims: merged(before.claims, change.claims, ({ claimId }) => claimId).filter(
      ({ claimId }) => !change.forgotten.includes(claimId),
    ),
    regionPairs: merged(before.regionPairs, change.regionPairs, ({ key }) => key),
    institutions: merged(before.institutions, change.institutions, ({ code }) => code),
    issuers: merged(before.issuers, change.issuers, ({ region }) => region),
    calendar: change.calendar ?? before.calendar,
  };
}

function movedFunds(before: ProvinceContents, changes: readonly FundChange[]): ProvinceContents['funds'] {
  const funds = new Map(before.funds);
  for (const change of changes) {
    const before = funds.get(change.fund) ?? EMPTY_FUND;
    const { availableFen, heldFen, capturedFen } = before;
    const { limitFen, alarmBelowFen } = change.rule ?? before;
    funds.set(change.fund, {
      availableFen: availableFen + change.availableFen,
      heldFen: heldFen + change.heldFen,
      capturedFen: capturedFen + change.capturedFen,
      limitFen,
      alarmBelowFen,
    });
  }
  return [...funds].sort(([one], [other]) => (one < other ? -1 : 1));
}

function merged<Row>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  const rows = new Map(before.map((row) => [keyOf(row), row]));
  for (const row of after) rows.set(keyOf(row), row);
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}
