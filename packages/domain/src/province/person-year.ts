import type { BenefitMovement, GroupUsage, PersonBenefits, YearUsage } from '../benefit/benefit-visit';
import { EMPTY_GROUP_USAGE, EMPTY_YEAR_USAGE } from '../benefit/empty-benefits';
import { addFen, subtractFen } from '../money/fen-arithmetic';
import type { PersonUsage } from './decision';
import type { AccumulatedBenefit, Accumulator, InsuranceScheme, PersonDocument } from './documents';

/** Everything of a person that a split depends on, in one scheme and year. */
export function personYear(person: PersonDocument, scheme: InsuranceScheme, year: number): PersonBenefits {
  let inpatient: GroupUsage = EMPTY_GROUP_USAGE;
  let outpatient: GroupUsage = EMPTY_GROUP_USAGE;
  let wholeYear: YearUsage = EMPTY_YEAR_USAGE;
  for (const row of person.accumulators) {
    if (row.year !== year || row.scheme !== scheme) continue;
    if (row.benefit === 'inpatient') inpatient = row;
    else if (row.benefit === 'outpatient') outpatient = row;
    else wholeYear = row;
  }
  const { accountBalanceFen, familyBalanceFen } = person;
  return { groups: { inpatient, outpatient }, year: wholeYear, accountBalanceFen, familyBalanceFen };
}

/** The rows after a settlement has used its year; a part that nothing moves makes no row. */
export function usedRows(rows: readonly Accumulator[], usage: PersonUsage): readonly Accumulator[] {
  return movedRows(rows, usage, addFen);
}

/** The rows after what a claim has used is taken back; throws RangeError when it was never used. */
export function unusedRows(rows: readonly Accumulator[], usage: PersonUsage): readonly Accumulator[] {
  return movedRows(rows, usage, subtractFen);
}

/** Plain sums: a sign to multiply with would make every amount a floating number. */
type Move = typeof addFen;

function movedRows(rows: readonly Accumulator[], usage: PersonUsage, move: Move): readonly Accumulator[] {
  const { movement } = usage;
  const withGroup = movement.group === null ? rows : movedGroup(rows, usage, movement.group, move);
  return movedYear(withGroup, usage, move);
}

function movedGroup(
  rows: readonly Accumulator[],
  usage: PersonUsage,
  benefit: NonNullable<BenefitMovement['group']>,
  move: Move,
): readonly Accumulator[] {
  const moved = usage.movement.groupUsage;
  if (!movesGroup(moved)) return rows;
  const at = indexOfRow(rows, usage, benefit);
  const before = rows[at] ?? emptyRow(usage, benefit);
  return withRow(rows, at, {
    year: before.year,
    scheme: before.scheme,
    benefit,
    deductibleUsedFen: move(before.deductibleUsedFen, moved.deductibleUsedFen),
    poolPaidFen: move(before.poolPaidFen, moved.poolPaidFen),
    segmentBaseFen: move(before.segmentBaseFen, moved.segmentBaseFen),
    aboveCapPaidFen: move(before.aboveCapPaidFen, moved.aboveCapPaidFen),
    admissions: move === addFen ? before.admissions + moved.admissions : before.admissions - moved.admissions,
    largeIllnessBaseFen: before.largeIllnessBaseFen,
    largeIllnessPaidFen: before.largeIllnessPaidFen,
    assistanceBaseFen: before.assistanceBaseFen,
    assistancePaidFen: before.assistancePaidFen,
    needsReview: before.needsReview,
  });
}

function movedYear(rows: readonly Accumulator[], usage: PersonUsage, move: Move): readonly Accumulator[] {
  const moved = usage.movement.yearUsage;
  if (!movesYear(moved)) return rows;
  const at = indexOfRow(rows, usage, 'whole-year');
  const before = rows[at] ?? emptyRow(usage, 'whole-year');
  return withRow(rows, at, {
    ...before,
    largeIllnessBaseFen: move(before.largeIllnessBaseFen, moved.largeIllnessBaseFen),
    largeIllnessPaidFen: move(before.largeIllnessPaidFen, moved.largeIllnessPaidFen),
    assistanceBaseFen: move(before.assistanceBaseFen, moved.assistanceBaseFen),
    assistancePaidFen: move(before.assistancePaidFen, moved.assistancePaidFen),
  });
}

function movesGroup(moved: GroupUsage): boolean {
  const paysFen = moved.deductibleUsedFen + moved.poolPaidFen + moved.aboveCapPaidFen;
  return paysFen + moved.segmentBaseFen + moved.admissions > 0;
}

function movesYear(moved: YearUsage): boolean {
  const largeIllnessFen = moved.largeIllnessBaseFen + moved.largeIllnessPaidFen;
  return largeIllnessFen + moved.assistanceBaseFen + moved.assistancePaidFen > 0;
}

function indexOfRow(rows: readonly Accumulator[], { year, scheme }: PersonUsage, benefit: AccumulatedBenefit): number {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row?.year === year && row.scheme === scheme && row.benefit === benefit) return at;
  }
  return -1;
}

function emptyRow({ year, scheme }: PersonUsage, benefit: AccumulatedBenefit): Accumulator {
  return { year, scheme, benefit, ...EMPTY_GROUP_USAGE, ...EMPTY_YEAR_USAGE, needsReview: false };
}

function withRow(rows: readonly Accumulator[], at: number, row: Accumulator): readonly Accumulator[] {
  return at < 0 ? [...rows, row] : rows.with(at, row);
}
