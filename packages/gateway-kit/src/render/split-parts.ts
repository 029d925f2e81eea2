import { formatYuan } from '@medclear/domain';
import type { ItemSplit } from '@medclear/domain';

type PartName = 'fullySelfPaid' | 'overLimit' | 'advanceSelfPay' | 'inScope';

/** The four parts of a bill, a line or an act, in yuan, by the names that all answers give them. */
export function toSplitParts(parts: Omit<ItemSplit, 'totalFen'>): Readonly<Record<PartName, string>> {
  return {
    fullySelfPaid: formatYuan(parts.fullySelfPaidFen),
    overLimit: formatYuan(parts.overLimitFen),
    advanceSelfPay: formatYuan(parts.advanceSelfPayFen),
    inScope: formatYuan(parts.inScopeFen),
  };
}
