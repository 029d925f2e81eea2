import type { Fen } from '../money/fen';
import { minFen } from '../money/fen-arithmetic';
import type { BenefitCase } from './benefit-case';
import { clippedExactRate, multiplyExactRateHalfUp } from './exact-rate';
import type { ExactRate } from './exact-rate';
import { BASIS_POINTS_PER_ONE } from '../money/basis-points';
import { leftOf } from './left-of';
import { NO_BONUS, rateAt } from './remote-reduction';

/** What the large-sum fund pays of the base above the pool's cap, in fen. */
export interface AboveCapPayment {
  readonly baseFen: Fen;
  readonly rate: ExactRate;
  /** The fund's own cap of the year; null where there is none. */
  readonly capFen: Fen | null;
  readonly usedFen: Fen;
  /** What is left of the cap. */
  readonly roomFen: Fen | null;
  readonly amountFen: Fen;
}

/** Pays what the pool's cap has left over, without any bonus of the retired; null where no fund does or nothing is left over. */
export function payAboveCap({ visit, rule, usage }: BenefitCase, baseFen: Fen): AboveCapPayment | null {
  const { aboveCap, remote } = rule;
  if (aboveCap === null || baseFen === 0) return null;
  const rate = aboveCap.isRemoteReduced
    ? rateAt(aboveCap.rateBp, remote, visit.place, NO_BONUS)
    : clippedExactRate(aboveCap.rateBp * BASIS_POINTS_PER_ONE);
  const wholeFen = multiplyExactRateHalfUp(baseFen, rate);
  const capFen = aboveCap.annualCapFen;
  const usedFen = usage.aboveCapPaidFen;
  const roomFen = capFen === null ? null : leftOf(capFen, usedFen);
  const amountFen = roomFen === null ? wholeFen : minFen(wholeFen, roomFen);
  return { baseFen, rate, capFen, usedFen, roomFen, amountFen };
}
