import { EMPTY_FUND } from '@medclear/domain';
import type {
  ClaimDocument,
  ClaimId,
  FundBalance,
  FundChange,
  HoldDue,
  LoadedState,
  ProvinceCode,
  ProvinceHead,
  WantedState,
} from '@medclear/domain';
import { EMPTY_CONTENTS } from './empty-contents';
import { storedHashOf } from './head';
import { HOLD_HORIZONS_MS } from './province-store';
import type { Applied, BatchToApply, ClaimAge, DueAnswer, DueQuestion, ProvinceContents } from './province-store';
import type { ProvinceStore, ScheduledHold, StateToLoad, StoredState } from './province-store';

/** A store in memory whose provinces can be set back, as a Redis that lost its tail. */
export interface MemoryProvinceStore extends ProvinceStore {
  snapshot(province: ProvinceCode): ProvinceContents;
  restore(province: ProvinceCode, earlier: ProvinceContents): void;
}

/** Makes a store that keeps whole immutable tables, so that a snapshot is a reference. */
export function createMemoryProvinceStore(): MemoryProvinceStore {
  const provinces = new Map<ProvinceCode, ProvinceContents>();
  const tablesOf = (province: ProvinceCode): ProvinceContents => provinces.get(province) ?? EMPTY_CONTENTS;
  const apply = (province: ProvinceCode, batch: BatchToApply): Applied => {
    const before = tablesOf(province);
    if (!standsAt(before, batch.from)) return 'fenced';
    if (!isBalanced(before, batch.change.funds)) return 'unbalanced';
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
    due: (province, question) => Promise.resolve(dueIn(tablesOf(province), question)),
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

function isBalanced({ funds }: ProvinceContents, changes: readonly FundChange[]): boolean {
  const before = new Map(funds);
  return changes.every((change) => keepsMoney(before.get(change.fund) ?? EMPTY_FUND, change));
}

/** What is moved is what is funded; nothing held or captured falls below zero, and what is taken leaves the fund its limit. */
function keepsMoney(before: FundBalance, change: FundChange): boolean {
  const movedFen = change.availableFen + change.heldFen + change.capturedFen;
  const isWhole = movedFen === change.fundedFen;
  const isTakenTwice = before.heldFen + change.heldFen < 0 || before.capturedFen + change.capturedFen < 0;
  const isTakenFrom = change.rule === null && change.availableFen < 0;
  return isWhole && !isTakenTwice && !(isTakenFrom && before.availableFen + change.availableFen < before.limitFen);
}

function load(tables: ProvinceContents, { at, wanted }: StateToLoad): StoredState | 'fenced' {
  if (at !== 'any' && !standsAt(tables, at)) return 'fenced';
  return pick(tables, wanted);
}

function pick(tables: ProvinceContents, wanted: WantedState): StoredState {
  return {
    nextCommandOffset: tables.head?.nextCommandOffset ?? 0,
    clockMs: tables.head?.clockMs ?? 0,
    funds: pickFunds(tables, wanted),
    persons: tables.persons.filter(({ personId }) => wanted.persons.includes(personId)),
    claims: tables.claims.filter(({ claimId }) => wanted.claims.includes(claimId)),
    regionPairs: tables.regionPairs.filter(({ key }) => wanted.regionPairs.includes(key)),
    institutions: tables.institutions.filter(({ code }) => wanted.institutions.includes(code)),
    issuers: tables.issuers.filter(({ region }) => wanted.issuers.includes(region)),
    calendar: wanted.calendar ? tables.calendar : null,
  };
}

function pickFunds(tables: ProvinceContents, wanted: WantedState): LoadedState['funds'] {
  const funds = new Map(tables.funds);
  return wanted.funds.map((fund) => [fund, funds.get(fund) ?? EMPTY_FUND]);
}

function moved(before: ProvinceContents, { change, to }: BatchToApply): ProvinceContents {
  return {
    head: to,
    funds: movedFunds(before, change.funds),
    persons: merged(before.persons, change.persons, ({ personId }) => personId),
    claims: without(
      merged(before.claims, change.claims, ({ claimId }) => claimId),
      change.forgotten,
    ),
    regionPairs: merged(before.regionPairs, change.regionPairs, ({ key }) => key),
    institutions: merged(before.institutions, change.institutions, ({ code }) => code),
    issuers: merged(before.issuers, change.issuers, ({ region }) => region),
    calendar: change.calendar ?? before.calendar,
    holdsDue: scheduled(before.holdsDue, change.holdsDue),
    claimAges: without(
      merged(before.claimAges, change.claims.map(ageOf), ({ claimId }) => claimId),
      change.forgotten,
    ),
  };
}

function without<Row extends ClaimAge>(rows: readonly Row[], forgotten: readonly ClaimId[]): readonly Row[] {
  return forgotten.length === 0 ? rows : rows.filter(({ claimId }) => !forgotten.includes(claimId));
}

function ageOf({ claimId, changedAtMs }: ClaimDocument): ClaimAge {
  return { claimId, changedAtMs };
}

function scheduled(before: readonly ScheduledHold[], changes: readonly HoldDue[]): readonly ScheduledHold[] {
  if (changes.length === 0) return before;
  const ended = new Set(changes.map(({ claimId }) => claimId));
  const opened = changes.flatMap(({ expiresAtMs, ...hold }) =>
    expiresAtMs === null ? [] : [{ expiresAtMs, ...hold }],
  );
  const kept = before.filter(({ claimId }) => !ended.has(claimId));
  return merged(kept, opened, ({ claimId }) => claimId);
}

function dueIn(tables: ProvinceContents, { atMs, unchangedSinceMs, most }: DueQuestion): DueAnswer {
  const holds = [...tables.holdsDue].sort((one, other) => one.expiresAtMs - other.expiresAtMs);
  const ages = [...tables.claimAges].sort((one, other) => one.changedAtMs - other.changedAtMs);
  const due = holds.filter(({ expiresAtMs }) => expiresAtMs <= atMs).slice(0, most);
  const old = ages.filter(({ changedAtMs }) => changedAtMs < unchangedSinceMs).slice(0, most);
  return {
    nextCommandOffset: tables.head?.nextCommandOffset ?? 0,
    holds: due.map(({ claimId, personId }) => ({ claimId, personId })),
    claims: old.map(({ claimId }) => claimId),
    openHolds: holds.length,
    endingHolds: HOLD_HORIZONS_MS.map((ms) => holds.filter(({ expiresAtMs }) => expiresAtMs <= atMs + ms).length),
    firstExpiryMs: holds[0]?.expiresAtMs ?? null,
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
  if (after.length === 0) return before;
  const rows = new Map(before.map((row) => [keyOf(row), row]));
  for (const row of after) rows.set(keyOf(row), row);
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}
