import type { ClaimId } from '../ids/brands';
import type { ActAmounts } from '../province/act-outcome';
import type { DecidedStep } from './act-history';

/** What is left of each part of a bill that was taken: its acts give it back to the fen, however often and in whatever order. */
export function watchParts(): (step: DecidedStep) => void {
  const left = new Map<ClaimId, ReadonlyMap<string, number>>();
  return ({ decision: { outcome } }) => {
    switch (outcome.kind) {
      case 'settled': {
        const { totalFen, ...parts } = outcome.answer.totals;
        const deductible = { deductibleFen: outcome.answer.split.deductibleFen };
        left.set(outcome.claimId, new Map(Object.entries({ totalFen, ...parts, ...deductible })));
        return;
      }
      case 'captured':
        left.set(outcome.originalId, partsOf(outcome.answer.amounts));
        return;
      case 'refunded':
      case 'reversed': {
        if (outcome.kind === 'reversed' && outcome.undone === 'hold') return;
        const sign = outcome.kind === 'reversed' && outcome.undone === 'refund' ? 1 : -1;
        const after = moved(left.get(outcome.originalId) ?? new Map(), partsOf(outcome.answer.amounts), sign);
        checkLeft(after, outcome.money.state === 'refunded' || outcome.money.state === 'reversed');
        left.set(outcome.originalId, after);
        return;
      }
      default:
    }
  };
}

function partsOf({ totalFen, parts }: ActAmounts): ReadonlyMap<string, number> {
  if (parts === null) throw new Error('an act tells the parts of its lines');
  return new Map(Object.entries({ totalFen, ...parts }));
}

function moved(
  left: ReadonlyMap<string, number>,
  parts: ReadonlyMap<string, number>,
  sign: 1 | -1,
): ReadonlyMap<string, number> {
  return new Map([...parts].map(([name, amountFen]) => [name, (left.get(name) ?? 0) + sign * amountFen]));
}

function checkLeft(left: ReadonlyMap<string, number>, isOver: boolean): void {
  for (const [name, leftFen] of left) {
    if (leftFen < 0 || (isOver && leftFen !== 0)) throw new Error(`${name} of a claim has ${String(leftFen)} fen left`);
  }
}
