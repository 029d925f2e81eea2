import type { Leg } from './decision';
import { givenTo } from './find-short-fund';
import type { StateView } from './state';

const LOW: string = 'quota-nearly-used';

/**
 * The warnings of a visit, with one more when a fund that pays it is left below its alarm level; a quota that runs low never stands
 * in a patient's way.
 *
 * @param given what an ended hold gives back first
 */
export function warnOfLowFunds(
  state: StateView,
  legs: readonly Leg[],
  given: readonly Leg[],
  warnings: readonly string[],
): readonly string[] {
  for (const { fund, amountFen } of legs) {
    const { availableFen, alarmBelowFen } = state.fund(fund);
    if (availableFen + givenTo(fund, given) - amountFen < alarmBelowFen)
      return warnings.includes(LOW) ? warnings : [...warnings, LOW];
  }
  return warnings;
}
