import { BASIS_POINTS_PER_ONE } from '../../money/basis-points';
import { LARGEST_FEN } from '../../money/fen';
import { NO_PROBLEMS, problemAt } from './policy-problem';
import type { PolicyProblem } from './policy-problem';

/** A rate is a whole number of basis points from 0 to 10,000. */
export function checkRate(path: string, rateBp: number): readonly PolicyProblem[] {
  const isRate = Number.isInteger(rateBp) && rateBp >= 0 && rateBp <= BASIS_POINTS_PER_ONE;
  return isRate ? NO_PROBLEMS : problemAt(path, `${rateBp} is not a whole number of basis points from 0 to 10000`);
}

/** An amount is a whole number of fen, 0 or more. */
export function checkAmount(path: string, amountFen: number): readonly PolicyProblem[] {
  const isAmount = Number.isInteger(amountFen) && amountFen >= 0 && amountFen <= LARGEST_FEN;
  return isAmount ? NO_PROBLEMS : problemAt(path, `${amountFen} is not a whole number of fen, 0 or more`);
}

type CheckNumber = typeof checkRate;

/** Checks each number of a table by its key. */
export function checkEach(
  path: string,
  table: Readonly<Record<string | number, number>>,
  check: CheckNumber,
): readonly PolicyProblem[] {
  return Object.entries(table).flatMap(([key, value]) => check(`${path}.${key}`, value));
}

/** Checks an amount that may be absent. */
export function checkLimit(path: string, limitFen: number | null): readonly PolicyProblem[] {
  return limitFen === null ? NO_PROBLEMS : checkAmount(path, limitFen);
}
