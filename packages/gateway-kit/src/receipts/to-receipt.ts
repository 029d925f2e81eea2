import type { Receipt, ToldAmounts } from '@medclear/contracts';
import type { ActAmounts, SettlementAnswer } from '@medclear/domain';
import type { GatewayAnswer } from '../render/gateway-answer';

/** The part of a receipt that the answer itself says. */
export type ToldPart = Pick<Receipt, 'outcome' | 'code' | 'isRepeat' | 'amounts'>;

/** An answer about a message; a quote is about none. */
export type AnswerOnClaim = Exclude<GatewayAnswer, { kind: 'quoted' }>;

/** What an answer tells an institution; that the outcome is not known yet is being left waiting. */
export function toToldPart(answer: AnswerOnClaim): ToldPart {
  switch (answer.kind) {
    case 'settled':
    case 'held':
      return { outcome: answer.kind, code: null, isRepeat: answer.isRepeat, amounts: amountsOf(answer.answer) };
    case 'captured':
    case 'released':
    case 'refunded':
    case 'reversed':
      return { outcome: answer.kind, code: null, isRepeat: answer.isRepeat, amounts: movedOf(answer.answer.amounts) };
    case 'blocked':
      return { outcome: 'blocked', code: null, isRepeat: answer.isRepeat, amounts: null };
    case 'refused':
      return { outcome: 'refused', code: answer.code, isRepeat: answer.isRepeat, amounts: null };
    case 'unknown':
      return { outcome: 'left-waiting', code: null, isRepeat: false, amounts: null };
  }
}

function amountsOf({ totals, split }: SettlementAnswer): ToldAmounts {
  const { fundTotalFen, accountFen, familyFen, cashFen } = split;
  return { totalFen: totals.totalFen, fundFen: fundTotalFen, accountFen, familyFen, cashFen };
}

function movedOf({ totalFen, fundTotalFen, accountFen, familyFen, cashFen }: ActAmounts): ToldAmounts {
  return { totalFen, fundFen: fundTotalFen, accountFen, familyFen, cashFen };
}
