import type { Accumulator, InsuranceScheme } from './documents';

/** A settled visit of a person-year: where it stands in the log, and whether it was taken back. */
export interface YearVisit {
  readonly commandOffset: number;
  readonly isRefunded: boolean;
}

/**
 * Whether refunding a visit leaves a later one standing that was settled on top of it: nothing is recomputed, so someone must look at
 * the year.
 *
 * @param visits every settled visit of the same person, scheme and year, in any order
 */
export function needsReview(refunded: YearVisit, visits: readonly YearVisit[]): boolean {
  return visits.some(({ commandOffset, isRefunded }) => !isRefunded && commandOffset > refunded.commandOffset);
}

/** The rows with those of one scheme and year flagged; the others stay as they are. */
export function flagForReview(
  rows: readonly Accumulator[],
  scheme: InsuranceScheme,
  year: number,
): readonly Accumulator[] {
  return rows.map((row) => (row.scheme === scheme && row.year === year ? { ...row, needsReview: true } : row));
}
