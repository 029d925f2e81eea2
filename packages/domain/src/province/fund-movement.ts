import type { Fen } from '../money/fen';
import type { FundCode } from './documents';
import type { FundChange } from './state';

/** Money set aside and taken in one step. */
export function capturedAtOnce(fund: FundCode, amountFen: Fen): FundChange {
  return { fund, fundedFen: 0, availableFen: 0 - amountFen, heldFen: 0, capturedFen: amountFen };
}

/** New money of a fund. */
export function funded(fund: FundCode, amountFen: Fen): FundChange {
  return { fund, fundedFen: amountFen, availableFen: amountFen, heldFen: 0, capturedFen: 0 };
}
