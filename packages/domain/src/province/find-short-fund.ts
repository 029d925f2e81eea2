import type { Leg } from './decision';
import type { FundCode } from './documents';
import type { StateView } from './state';

/**
 * The first fund that would be left with less than its limit; null when all have enough.
 *
 * @param given what an ended hold gives back first
 */
export function findShortFund(state: StateView, legs: readonly Leg[], given: readonly Leg[]): FundCode | null {
  const short = legs.find(({ fund, amountFen }) => {
    const { availableFen, limitFen } = state.fund(fund);
    const givenFen = given.find((leg) => leg.fund === fund)?.amountFen ?? 0;
    return availableFen + givenFen - amountFen < limitFen;
  });
  return short?.fund ?? null;
}
