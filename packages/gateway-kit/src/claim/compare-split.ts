import { formatYuan } from '@medclear/domain';
import type { Fen, ItemSplit } from '@medclear/domain';
import type { FieldIssue } from '../validation/field-issue';

export const SPLIT_PARTS = ['fullySelfPaidFen', 'overLimitFen', 'advanceSelfPayFen', 'inScopeFen'] as const;
export type SplitPart = (typeof SPLIT_PARTS)[number];

/** The parts of a bill as an institution has worked them out itself; what it does not say is not compared. */
export type DeclaredSplit = Readonly<Partial<Record<SplitPart, Fen>>>;

/** Names every declared part that is not what the catalogue gives, with the amount that it gives. */
export function compareSplit(
  declared: DeclaredSplit,
  totals: ItemSplit,
  pathOf: (part: SplitPart) => string,
): readonly FieldIssue[] {
  return SPLIT_PARTS.filter((part) => declared[part] !== undefined && declared[part] !== totals[part]).map((part) => {
    const given = formatYuan(totals[part]);
    return { path: pathOf(part), zh: `目录计算结果为 ${given}`, en: `is ${given} by the catalogue` };
  });
}
