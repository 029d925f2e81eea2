import { fen } from '../money/fen';
import type { ItemSplit } from './item-split';

/** Adds the splits of a bill's lines, part by part: rounding happened per line. */
export function sumItemSplits(splits: readonly ItemSplit[]): ItemSplit {
  const sum = { totalFen: 0, fullySelfPaidFen: 0, overLimitFen: 0, advanceSelfPayFen: 0, inScopeFen: 0 };
  for (const split of splits) {
    sum.totalFen += split.totalFen;
    sum.fullySelfPaidFen += split.fullySelfPaidFen;
    sum.overLimitFen += split.overLimitFen;
    sum.advanceSelfPayFen += split.advanceSelfPayFen;
    sum.inScopeFen += split.inScopeFen;
  }
  return {
    totalFen: fen(sum.totalFen),
    fullySelfPaidFen: fen(sum.fullySelfPaidFen),
    overLimitFen: fen(sum.overLimitFen),
    advanceSelfPayFen: fen(sum.advanceSelfPayFen),
    inScopeFen: fen(sum.inScopeFen),
  };
}
