import type { BenefitSplit, SchemePolicy } from '@medclear/domain';
import type { NaivePaid } from './naive-year';

/** What was paid, in the words of a split. */
export function naiveAnswer(
  paid: NaivePaid,
  { account, largeIllness }: SchemePolicy,
  balanceAfter: bigint,
): Record<keyof BenefitSplit, number> {
  const isLargeSum = largeIllness?.paidFrom === 'large-sum';
  const funds = paid.pool + paid.aboveCap + paid.largeIllness + paid.civilServant + paid.assistance;
  return {
    remoteShareFen: Number(paid.remoteShare),
    deductibleFen: Number(paid.deductible),
    poolRateBp: Number(paid.poolRateBp),
    poolFundFen: Number(paid.pool),
    largeSumFundFen: Number(paid.aboveCap + (isLargeSum ? paid.largeIllness : 0n)),
    largeIllnessFundFen: Number(isLargeSum ? 0n : paid.largeIllness),
    civilServantFundFen: Number(paid.civilServant),
    assistanceFundFen: Number(paid.assistance),
    fundTotalFen: Number(funds),
    hospitalPartFen: Number(paid.hospital),
    personFen: Number(paid.own + paid.family + paid.cash),
    accountFen: Number(paid.own + (account.family === 'inside-account' ? paid.family : 0n)),
    familyFen: Number(paid.family),
    cashFen: Number(paid.cash),
    accountBalanceAfterFen: Number(balanceAfter),
  };
}
