import type { Leg } from './decision';
import type { FundCode } from './documents';
import type { StateView } from './state';

/**
 * The first fund that would be left with less than its limit; null when all have enough.
 *
 * @param given what an ended hold gives back first
 */
export function findShortFund(state: StateView, legs: readonly Leg[], given: readonly Leg[]): FundCode | null {
  for (const { fund, amountFen } of legs) {
    const { availableFen, limitFen } = state.fund(fund);
    if (availableFen + givenTo(fund, given) - amountFen < limitFen) return fund;
  }
  return null;
}

/** What is given back to a fund, in fen. */
export function givenTo(fund: FundCode, given: readonly Leg[]): number {
  return given.length === 0 ? 0 : (given.find((leg) => leg.fund === fund)?.amountFen ?? 0);
}
