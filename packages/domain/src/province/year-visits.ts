import type { YearVisits } from './documents';

/** Only the latest are kept: an act asks no more than whether a later visit stands. */
const MOST_VISITS_A_YEAR = 32;

/** A year, and the command offset of a visit in it. */
export interface VisitAt {
  readonly year: number;
  readonly offset: number;
}

/** The visits with one that stands now. */
export function withVisit(visits: readonly YearVisits[], { year, offset }: VisitAt): readonly YearVisits[] {
  if (visits.length === 0) return [{ year, offsets: [offset] }];
  const at = visits.findIndex((row) => row.year === year);
  const before = visits[at]?.offsets;
  if (before === undefined) return [...visits, { year, offsets: [offset] }];
  return visits.with(at, { year, offsets: inOrder(before, offset) });
}

function inOrder(before: readonly number[], offset: number): readonly number[] {
  const kept = before.length < MOST_VISITS_A_YEAR ? before : before.slice(1);
  const all = [...kept, offset];
  const isLatest = (before.at(-1) ?? -1) < offset;
  return isLatest ? all : all.sort((one, other) => one - other);
}

/** The visits without one that stands no more. */
export function withoutVisit(visits: readonly YearVisits[], { year, offset }: VisitAt): readonly YearVisits[] {
  return visits
    .map((row) => (row.year === year ? { year, offsets: row.offsets.filter((one) => one !== offset) } : row))
    .filter(({ offsets }) => offsets.length > 0);
}

/** The offsets of a year's visits that stand. */
export function visitsOf(visits: readonly YearVisits[], year: number): readonly number[] {
  return visits.find((row) => row.year === year)?.offsets ?? [];
}
