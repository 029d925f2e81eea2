import type { Receipt, ToldAmounts } from '@medclear/contracts';
import type { SettlementAnswer } from '@medclear/domain';
import type { GatewayAnswer } from '../render/gateway-answer';

/** The part of a receipt that the answer itself says. */
export type ToldPart = Pick<Receipt, 'outcome' | 'code' | 'isRepeat' | 'amounts'>;

/** What an answer tells an institution; that the outcome is not known yet is being left waiting. */
export function toToldPart(answer: GatewayAnswer): ToldPart {
  switch (answer.kind) {
    case 'settled':
      return { outcome: 'settled', code: null, isRepeat: answer.isRepeat, amounts: amountsOf(answer.answer) };
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
