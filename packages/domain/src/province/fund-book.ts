import { invariant } from '../invariant';
import type { FundBalance, FundCode } from './documents';
import type { FundChange } from './state';

/** The balances of a province's funds during one round, and what the round has made of them. */
export interface FundBook {
  readonly balance: (fund: FundCode) => FundBalance;
  readonly move: (change: FundChange) => void;
  /** One sum of changes for each fund that was moved. */
  readonly netChanges: () => readonly FundChange[];
}

const EMPTY_FUND: FundBalance = { availableFen: 0, heldFen: 0, capturedFen: 0, limitFen: 0, alarmBelowFen: 0 };

/** Makes a book of loaded balances; `move` throws InvariantViolation when a fund would pay what it does not have. */
export function createFundBook(loaded: readonly (readonly [FundCode, FundBalance])[]): FundBook {
  const balances = new Map(loaded);
  const sums = new Map<FundCode, FundChange>();
  const balance = (fund: FundCode): FundBalance => balances.get(fund) ?? EMPTY_FUND;
  return {
    balance,
    move(change) {
      const after = moved(balance(change.fund), change);
      const leavesEnough = change.availableFen >= 0 || after.availableFen >= after.limitFen;
      invariant(leavesEnough, 'a fund never pays what it does not have');
      invariant(after.heldFen >= 0 && after.capturedFen >= 0, 'a fund never gives back what it has not paid');
      invariant(after.availableFen <= Number.MAX_SAFE_INTEGER, 'a balance is a whole number that can be counted');
      balances.set(change.fund, after);
      sums.set(change.fund, added(sums.get(change.fund), change));
    },
    netChanges: () => [...sums.values()],
  };
}

function moved(balance: FundBalance, change: FundChange): FundBalance {
  return {
    availableFen: balance.availableFen + change.availableFen,
    heldFen: balance.heldFen + change.heldFen,
    capturedFen: balance.capturedFen + change.capturedFen,
    limitFen: (change.rule ?? balance).limitFen,
    alarmBelowFen: (change.rule ?? balance).alarmBelowFen,
  };
}

function added(sum: FundChange | undefined, change: FundChange): FundChange {
  if (sum === undefined) return change;
  return {
    fund: change.fund,
    fundedFen: sum.fundedFen + change.fundedFen,
    availableFen: sum.availableFen + change.availableFen,
    heldFen: sum.heldFen + change.heldFen,
    capturedFen: sum.capturedFen + change.capturedFen,
    rule: change.rule ?? sum.rule,
  };
}
