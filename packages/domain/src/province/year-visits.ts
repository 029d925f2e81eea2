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
  for (let at = 0; at < visits.length; at += 1) {
    const row = visits[at];
    if (row?.year !== year) continue;
    const moved = { year, offsets: inOrder(row.offsets, offset) };
    return visits.length === 1 ? [moved] : visits.with(at, moved);
  }
  return [...visits, { year, offsets: [offset] }];
}

function inOrder(before: readonly number[], offset: number): readonly number[] {
  if (before.includes(offset)) return before;
  const all = before.slice(before.length < MOST_VISITS_A_YEAR ? 0 : 1);
  const isLatest = (all[all.length - 1] ?? -1) < offset;
  all.push(offset);
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
