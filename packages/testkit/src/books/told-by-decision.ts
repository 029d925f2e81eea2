import type { Receipt } from '@medclear/contracts';
import type { ActAmounts, DecisionOutcome, SettlementAnswer } from '@medclear/domain';

/** What an institution may be told of a decision under its claim id. */
export type ToldOfClaim = Pick<Receipt, 'outcome' | 'code' | 'amounts'>;

/** What a decision lets an institution be told; null of one that answers nobody, and of a repeat, which is told the original. */
export function toldByDecision(outcome: DecisionOutcome): ToldOfClaim | null {
  switch (outcome.kind) {
    case 'settled':
    case 'held':
      return { outcome: outcome.kind, code: null, amounts: ofBill(outcome.answer) };
    case 'captured':
    case 'released':
    case 'refunded':
    case 'reversed':
      return { outcome: outcome.kind, code: null, amounts: ofAct(outcome.answer.amounts) };
    case 'blocked':
      return { outcome: 'blocked', code: null, amounts: null };
    case 'refused':
      return { outcome: 'refused', code: outcome.refusal.code, amounts: null };
    case 'conflicted':
      return { outcome: 'refused', code: 'DUP_MSGID_DIFF_BODY', amounts: null };
    default:
      return null;
  }
}

function ofBill({ totals, split }: SettlementAnswer): Receipt['amounts'] {
  const { fundTotalFen, accountFen, familyFen, cashFen } = split;
  return { totalFen: totals.totalFen, fundFen: fundTotalFen, accountFen, familyFen, cashFen };
}

function ofAct({ totalFen, fundTotalFen, accountFen, familyFen, cashFen }: ActAmounts): Receipt['amounts'] {
  return { totalFen, fundFen: fundTotalFen, accountFen, familyFen, cashFen };
}
