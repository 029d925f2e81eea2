import { fen, ZERO_FEN } from '../money/fen';
import type { Fen } from '../money/fen';

/** What is left of a limit, in fen; never negative, also when more was used than a lower limit allows. */
export function leftOf(limitFen: Fen, usedFen: Fen): Fen {
  return usedFen < limitFen ? fen(limitFen - usedFen) : ZERO_FEN;
}
