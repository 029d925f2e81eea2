import { checkAmount } from './check-numbers';
import { problemAt } from './policy-problem';
import type { PolicyProblem } from './policy-problem';

interface Bounded {
  readonly fromFen: number;
}

/** Bounds rise from one row to the next, and there is at least one. */
export function checkBounds(path: string, rows: readonly Bounded[]): readonly PolicyProblem[] {
  if (rows.length === 0) return problemAt(path, 'has no row');
  return rows.flatMap(({ fromFen }, index) => {
    const before = rows[index - 1];
    const at = `${path}.${index}.fromFen`;
    if (before !== undefined && fromFen <= before.fromFen) return problemAt(at, 'is not above the bound before it');
    return checkAmount(at, fromFen);
  });
}
