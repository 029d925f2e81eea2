import { InvariantViolation } from '../invariant';
import type { FundChange } from './state';

/** Throws InvariantViolation when what a change moves differs from what it funds, in any fund. */
export function checkConservation(changes: readonly FundChange[]): void {
  for (const change of changes) {
    const movedFen = change.availableFen + change.heldFen + change.capturedFen;
    if (movedFen === change.fundedFen) continue;
    throw new InvariantViolation(`available, held and captured of ${change.fund} move by what is funded`);
  }
}
