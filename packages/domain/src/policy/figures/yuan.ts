import { fen } from '../../money/fen';
import type { Fen } from '../../money/fen';

/** Whole yuan of a published figure, in fen. */
export function yuan(amount: number): Fen {
  return fen(amount * 100);
}
