import { invariant } from '../invariant';
import type { Fen } from '../money/fen';
import type { BenefitSplit } from './explained-split';

/** A refund as the wire shows it: every amount is the original's with its sign turned, in fen; the ratio and the balance keep theirs. */
export type RefundAmounts = Readonly<Record<keyof BenefitSplit, number>>;

type AmountName = Exclude<keyof BenefitSplit, 'poolRateBp' | 'accountBalanceAfterFen'>;

/**
 * Turns the sign of every amount of a split; nothing is calculated again.
 *
 * @param balanceAfterFen of the own account after the refund
 */
export function refundOfSplit(split: BenefitSplit, balanceAfterFen: Fen): RefundAmounts {
  const refund = {
    remoteShareFen: 0 - split.remoteShareFen,
    deductibleFen: 0 - split.deductibleFen,
    poolRateBp: split.poolRateBp,
    poolFundFen: 0 - split.poolFundFen,
    largeSumFundFen: 0 - split.largeSumFundFen,
    largeIllnessFundFen: 0 - split.largeIllnessFundFen,
    civilServantFundFen: 0 - split.civilServantFundFen,
    assistanceFundFen: 0 - split.assistanceFundFen,
    fundTotalFen: 0 - split.fundTotalFen,
    hospitalPartFen: 0 - split.hospitalPartFen,
    personFen: 0 - split.personFen,
    accountFen: 0 - split.accountFen,
    familyFen: 0 - split.familyFen,
    cashFen: 0 - split.cashFen,
    accountBalanceAfterFen: balanceAfterFen,
  };
  checkRefund(split, refund);
  return refund;
}

const AMOUNT_NAMES: readonly AmountName[] = [
  'remoteShareFen',
  'deductibleFen',
  'poolFundFen',
  'largeSumFundFen',
  'largeIllnessFundFen',
  'civilServantFundFen',
  'assistanceFundFen',
  'fundTotalFen',
  'hospitalPartFen',
  'personFen',
  'accountFen',
  'familyFen',
  'cashFen',
];

/** Asserts that a refund is its original times minus one, field by field; throws InvariantViolation when it is not. */
export function checkRefund(split: BenefitSplit, refund: RefundAmounts): void {
  for (const name of AMOUNT_NAMES) invariant(split[name] + refund[name] === 0, 'a refund is the original times -1');
}
