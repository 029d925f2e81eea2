import { SPLIT_PARTS } from '@medclear/domain';
import type { DeclaredTotals, Fen, SplitPart } from '@medclear/domain';
import { Type } from '@sinclair/typebox';
import { textOf } from '../validation/text-field';
import { checkedFen } from '../wire/checked-numbers';

/** The parts of a bill as an institution has worked them out itself; what it does not say is not compared. */
export type DeclaredSplit = Omit<DeclaredTotals, 'totalFen'>;

const part = (description: string) => Type.Optional(textOf('yuan', description));

/** The parts of a bill as a message in clean JSON may declare them. */
export const DeclaredSplitMessage = Type.Object({
  fullySelfPaid: part('yuan, fully self-paid'),
  overLimit: part('yuan, above price ceilings'),
  advanceSelfPay: part('yuan, advance self-pay'),
  inScope: part('yuan, in the scope of the policy'),
});

/** What clean JSON calls the parts. */
export const SPLIT_NAMES = {
  fullySelfPaidFen: 'fullySelfPaid',
  overLimitFen: 'overLimit',
  advanceSelfPayFen: 'advanceSelfPay',
  inScopeFen: 'inScope',
} as const satisfies Readonly<Record<SplitPart, string>>;

/** Reads the declared parts, whose formats have been checked, by the names they have in a message; null when there is none. */
export function readDeclaredSplit<Name extends string>(
  message: Readonly<Partial<Record<Name, string | undefined>>>,
  names: Readonly<Record<SplitPart, Name>>,
): DeclaredSplit | null {
  const declared: Partial<Record<SplitPart, Fen>> = {};
  for (const splitPart of SPLIT_PARTS) {
    const text = message[names[splitPart]];
    if (text !== undefined) declared[splitPart] = checkedFen(text);
  }
  return Object.keys(declared).length === 0 ? null : declared;
}
