import { invariant } from '../invariant';
import type { SchemePolicy } from '../policy/benefit-policy';
import type { BenefitVisit } from './benefit-visit';
import type { BenefitSplit, ExplainedSplit } from './explained-split';

/**
 * Asserts what holds for every split: the parts of the bill, of the payers, of the person and of the funds add up, and the
 * deductible and the funds stay inside the scope.
 *
 * @throws InvariantViolation naming the rule that does not hold
 */
export function checkSplit(
  visit: BenefitVisit,
  scheme: SchemePolicy,
  { split, details, movement }: ExplainedSplit,
): void {
  const { totals } = visit;
  const parts = totals.fullySelfPaidFen + totals.overLimitFen + totals.advanceSelfPayFen + totals.inScopeFen;
  invariant(parts === totals.totalFen, 'the four parts are the whole bill');
  const payersFen = split.fundTotalFen + split.hospitalPartFen + split.personFen;
  invariant(payersFen === totals.totalFen, 'funds, hospital and person pay the whole bill');
  const familyFen = scheme.account.family === 'outside-account' ? split.familyFen : 0;
  invariant(split.accountFen + familyFen + split.cashFen === split.personFen, 'accounts and cash are the person part');
  invariant(fundParts(split) === split.fundTotalFen, 'the funds add up to the fund total');
  let detailsFen = 0;
  for (const detail of details) if (detail.fund !== 'personal-account') detailsFen += detail.amountFen;
  invariant(detailsFen === split.fundTotalFen, 'the rows of the funds add up to the fund total');
  invariant(split.deductibleFen + split.remoteShareFen <= totals.inScopeFen, 'deductible and share are in scope');
  invariant(split.fundTotalFen <= totals.inScopeFen, 'funds pay nothing out of scope');
  invariant(movement.groupUsage.poolPaidFen === split.poolFundFen, 'the year moves by what the pool pays');
  invariant(movement.groupUsage.deductibleUsedFen === split.deductibleFen, 'the year moves by the deductible');
  const ownFen = scheme.account.family === 'inside-account' ? split.accountFen - split.familyFen : split.accountFen;
  invariant(movement.accountFen === ownFen, 'the balance moves by what the account pays');
  invariant(movement.familyFen === split.familyFen, 'the family balance moves by what it pays');
}

function fundParts(split: BenefitSplit): number {
  return (
    split.poolFundFen +
    split.largeSumFundFen +
    split.largeIllnessFundFen +
    split.civilServantFundFen +
    split.assistanceFundFen
  );
}
