import { invariant } from '../invariant';
import type { ActAmounts } from './act-outcome';

/**
 * Asserts what holds for the amounts of every act: the payers and the parts are the whole of its lines, and the deductible is in
 * scope.
 *
 * @throws InvariantViolation naming the rule that does not hold
 */
export function checkActAmounts(amounts: ActAmounts): void {
  const { totalFen, fundTotalFen, hospitalPartFen, personFen, parts } = amounts;
  invariant(fundTotalFen + hospitalPartFen + personFen === totalFen, 'funds, hospital and person pay all of an act');
  if (parts === null) return;
  const { fullySelfPaidFen, overLimitFen, advanceSelfPayFen, inScopeFen, deductibleFen } = parts;
  const partsFen = fullySelfPaidFen + overLimitFen + advanceSelfPayFen + inScopeFen;
  invariant(partsFen === totalFen, 'the four parts are all of an act');
  invariant(deductibleFen <= inScopeFen, 'the deductible of an act is in scope');
}
