import { invariant } from '../invariant';
import { EMPTY_FUND } from './documents';
import type { FundBalance, FundCode } from './documents';
import type { FundChange } from './state';

/** The balances of a province's funds during one round, and what the round has made of them. */
export interface FundBook {
  readonly balance: (fund: FundCode) => FundBalance;
  readonly move: (change: FundChange) => void;
  /** One sum of changes for each fund that was moved. */
  readonly netChanges: () => readonly FundChange[];
}

/** Makes a book of loaded balances; `move` throws InvariantViolation when a fund would pay what it does not have. */
export function createFundBook(loaded: readonly (readonly [FundCode, FundBalance])[]): FundBook {
  const balances = new Map(loaded);
  const sums = new Map<FundCode, Sum>();
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
      addTo(sums, change);
    },
    netChanges: () => [...sums].map(([fund, sum]) => ({ fund, ...sum })),
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

/** Counted up in place: it is seen by nobody before the round ends. */
type Sum = { -readonly [Field in keyof Omit<FundChange, 'fund'>]: FundChange[Field] };

function addTo(sums: Map<FundCode, Sum>, change: FundChange): void {
  const sum = sums.get(change.fund);
  if (sum === undefined) {
    const { fundedFen, availableFen, heldFen, capturedFen, rule } = change;
    sums.set(change.fund, { fundedFen, availableFen, heldFen, capturedFen, rule });
    return;
  }
  sum.fundedFen += change.fundedFen;
  sum.availableFen += change.availableFen;
  sum.heldFen += change.heldFen;
  sum.capturedFen += change.capturedFen;
  sum.rule = change.rule ?? sum.rule;
}
