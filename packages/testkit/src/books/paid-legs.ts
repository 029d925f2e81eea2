import type { DecisionOutcome } from '@medclear/domain';
import type { BookEntry } from './book';

export type PaidLeg = Pick<BookEntry, 'fund' | 'amountFen'>;

/** What funds pay by a decision; below zero where it gives money back. What is only held has not been paid. */
export function paidLegs(outcome: DecisionOutcome): readonly PaidLeg[] {
  switch (outcome.kind) {
    case 'settled':
      return outcome.legs;
    case 'captured':
      return outcome.answer.legs;
    case 'refunded':
      return outcome.answer.legs.map(givenBack);
    case 'reversed':
      if (outcome.undone === 'hold') return [];
      return outcome.undone === 'refund' ? outcome.answer.legs : outcome.answer.legs.map(givenBack);
    default:
      return [];
  }
}

function givenBack({ fund, amountFen }: PaidLeg): PaidLeg {
  return { fund, amountFen: -amountFen };
}
