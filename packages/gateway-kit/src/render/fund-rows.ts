import type { FundCode, FundDetail, SettlementAnswer } from '@medclear/domain';

/**
 * The rows of the funds of a settlement.
 *
 * Answers of the first version have none: the pool of employees and the account paid then, each what it could.
 */
export function fundRows({ details, totals, split }: SettlementAnswer): readonly FundDetail[] {
  if (details.length > 0) return details;
  const row = (fund: FundCode, amountFen: FundDetail['amountFen']): FundDetail => ({
    fund,
    inScopeFen: totals.inScopeFen,
    limitFen: null,
    amountFen,
  });
  const rows = [row('employee-pool', split.poolFundFen), row('personal-account', split.accountFen)];
  return rows.filter(({ amountFen }) => amountFen > 0);
}
