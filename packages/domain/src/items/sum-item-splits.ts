import { fen } from '../money/fen';
import type { ItemSplit } from './item-split';
import { checkItemSplit } from './split-item';

/** Adds the splits of a bill's lines, part by part: rounding happened per line. */
export function sumItemSplits(splits: readonly ItemSplit[]): ItemSplit {
  return netItemSplits(splits, []);
}

/** Adds the sale lines and takes the refund lines off, part by part; throws RangeError when more of a part is taken back than was sold. */
export function netItemSplits(sales: readonly ItemSplit[], refunds: readonly ItemSplit[]): ItemSplit {
  const sum = { totalFen: 0, fullySelfPaidFen: 0, overLimitFen: 0, advanceSelfPayFen: 0, inScopeFen: 0 };
  for (const split of sales) addTo(sum, split, 1);
  for (const split of refunds) addTo(sum, split, -1);
  const net: ItemSplit = {
    totalFen: fen(sum.totalFen),
    fullySelfPaidFen: fen(sum.fullySelfPaidFen),
    overLimitFen: fen(sum.overLimitFen),
    advanceSelfPayFen: fen(sum.advanceSelfPayFen),
    inScopeFen: fen(sum.inScopeFen),
  };
  checkItemSplit(net);
  return net;
}

function addTo(sum: Record<keyof ItemSplit, number>, split: ItemSplit, sign: 1 | -1): void {
  sum.totalFen += sign * split.totalFen;
  sum.fullySelfPaidFen += sign * split.fullySelfPaidFen;
  sum.overLimitFen += sign * split.overLimitFen;
  sum.advanceSelfPayFen += sign * split.advanceSelfPayFen;
  sum.inScopeFen += sign * split.inScopeFen;
}
