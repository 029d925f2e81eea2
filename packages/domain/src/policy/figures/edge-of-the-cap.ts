import { fen } from '../../money/fen';
import type { PaysLessForMore } from '../region-policy';

/** Where the rest above a cap does not enter large illness, the funds together may pay some fen less for more. */
export function edgeOfTheCap(atMostFen: number): PaysLessForMore {
  return {
    atMostFen: fen(atMostFen),
    why: 'A bill that just reaches the cap of the year counts whole for large illness; one that passes it counts only with the base that the cap still pays, rounded to a fen.',
  };
}
