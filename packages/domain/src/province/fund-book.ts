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

const EMPTY_FUND: FundBalance = { availableFen: 0, heldFen: 0, capturedFen: 0, limitFen: 0 };

/** Makes a book of loaded balances; `move` throws InvariantViolation when a fund would pay what it does not have. */
export function createFundBook(loaded: readonly (readonly [FundCode, FundBalance])[]): FundBook {
  const balances = new Map(loaded);
  const sums = new Map<FundCode, Sum>();
  const balance = (fund: FundCode): FundBalance => balances.get(fund) ?? EMPTY_FUND;
  return {
    balance,
    move(change) {
      const after = moved(balance(change.fund), change);
      invariant(after.availableFen >= 0 && after.heldFen >= 0, 'a fund never pays or gives back what it does not have');
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
    limitFen: balance.limitFen,
  };
}

/** Counted up in place: it is seen by nobody before the round ends. */
type Sum = { -readonly [Field in keyof Omit<FundChange, 'fund'>]: number };

function addTo(sums: Map<FundCode, Sum>, change: FundChange): void {
  const sum = sums.get(change.fund);
  if (sum === undefined) {
    const { fundedFen, availableFen, heldFen, capturedFen } = change;
    sums.set(change.fund, { fundedFen, availableFen, heldFen, capturedFen });
    return;
  }
  sum.fundedFen += change.fundedFen;
  sum.availableFen += change.availableFen;
  sum.heldFen += change.heldFen;
  sum.capturedFen += change.capturedFen;
}
