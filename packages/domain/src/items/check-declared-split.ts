import type { Fen } from '../money/fen';
import type { ItemSplit } from './item-split';
import { sumItemSplits } from './sum-item-splits';

export const SPLIT_PARTS = ['fullySelfPaidFen', 'overLimitFen', 'advanceSelfPayFen', 'inScopeFen'] as const;
export type SplitPart = (typeof SPLIT_PARTS)[number];

/** The sums of a bill as the institution declares them, in fen; parts it does not declare are not compared. */
export type DeclaredTotals = Readonly<Pick<ItemSplit, 'totalFen'> & Partial<Record<SplitPart, Fen>>>;

/** One sum that is not what the lines give. */
export interface SumDifference {
  readonly part: 'totalFen' | SplitPart;
  readonly declaredFen: Fen;
  readonly computedFen: Fen;
}

export interface SplitObjection {
  readonly code: 'AMT_DETAIL_SUM' | 'AMT_SPLIT_MISMATCH';
  readonly differences: readonly SumDifference[];
}

/** Compares declared sums with the split lines: the total first, else every part that differs; null is "no objection". */
export function checkDeclaredSplit(declared: DeclaredTotals, lines: readonly ItemSplit[]): SplitObjection | null {
  const computed = sumItemSplits(lines);
  const total = differencesOf(declared, computed, ['totalFen']);
  if (total.length > 0) return { code: 'AMT_DETAIL_SUM', differences: total };
  const parts = differencesOf(declared, computed, SPLIT_PARTS);
  return parts.length > 0 ? { code: 'AMT_SPLIT_MISMATCH', differences: parts } : null;
}

function differencesOf(
  declared: DeclaredTotals,
  computed: ItemSplit,
  parts: readonly SumDifference['part'][],
): readonly SumDifference[] {
  return parts.flatMap((part) => {
    const declaredFen = declared[part];
    const computedFen = computed[part];
    return declaredFen === undefined || declaredFen === computedFen ? [] : [{ part, declaredFen, computedFen }];
  });
}
