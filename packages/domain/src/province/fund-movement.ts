import type { Fen } from '../money/fen';
import type { FundCode, FundRule } from './documents';
import type { FundChange } from './state';

/** Money set aside and taken in one step. */
export function capturedAtOnce(fund: FundCode, amountFen: Fen): FundChange {
  return { fund, fundedFen: 0, availableFen: 0 - amountFen, heldFen: 0, capturedFen: amountFen, rule: null };
}

/** New money of a fund. */
export function funded(fund: FundCode, amountFen: Fen): FundChange {
  return { fund, fundedFen: amountFen, availableFen: amountFen, heldFen: 0, capturedFen: 0, rule: null };
}

/** Money set aside. */
export function held(fund: FundCode, amountFen: Fen): FundChange {
  return { fund, fundedFen: 0, availableFen: 0 - amountFen, heldFen: amountFen, capturedFen: 0, rule: null };
}

/** Money that was set aside and is taken. */
export function captured(fund: FundCode, amountFen: Fen): FundChange {
  return { fund, fundedFen: 0, availableFen: 0, heldFen: 0 - amountFen, capturedFen: amountFen, rule: null };
}

/** Money that was set aside and is given back. */
export function released(fund: FundCode, amountFen: Fen): FundChange {
  return { fund, fundedFen: 0, availableFen: amountFen, heldFen: 0 - amountFen, capturedFen: 0, rule: null };
}

/** Money that was taken and is given back. */
export function givenBack(fund: FundCode, amountFen: Fen): FundChange {
  return { fund, fundedFen: 0, availableFen: amountFen, heldFen: 0, capturedFen: 0 - amountFen, rule: null };
}

/** A rule that is replaced. */
export function ruled(fund: FundCode, rule: FundRule): FundChange {
  return { fund, fundedFen: 0, availableFen: 0, heldFen: 0, capturedFen: 0, rule };
}
