import { BASIS_POINTS_PER_ONE, basisPoints } from '../money/basis-points';
import type { BasisPoints } from '../money/basis-points';
import type { RemoteReduction, VisitPlace } from '../policy/benefit-policy';
import { clippedExactRate, nearestBasisPoints } from './exact-rate';
import type { ExactRate } from './exact-rate';

const NOTHING = basisPoints(0);

/** A bonus on the ratio, added before or after a remote factor. */
export interface RateBonus {
  readonly bonusBp: BasisPoints;
  readonly order: 'before-factor' | 'after-factor';
}

export const NO_BONUS: RateBonus = { bonusBp: NOTHING, order: 'before-factor' };

/** The part of the scope, in basis points, that a visit outside bears in advance. */
export function advanceShareOf(remote: RemoteReduction, place: VisitPlace): BasisPoints {
  return remote.kind === 'advance-share' && place !== 'local' ? remote.shareBp[place] : NOTHING;
}

/** The points or the part, in basis points, by which the ratio of a visit outside is lower. */
export function rateCutOf(remote: RemoteReduction, place: VisitPlace): BasisPoints {
  if (place === 'local') return NOTHING;
  if (remote.kind === 'ratio-points') return remote.pointsBp[place];
  return remote.kind === 'ratio-factor' ? remote.cutBp[place] : NOTHING;
}

/** The ratio that a visit gets: with its bonus, reduced by its place, and clipped to 0 to 100 % once, at the end. */
export function rateAt(rateBp: BasisPoints, remote: RemoteReduction, place: VisitPlace, bonus: RateBonus): ExactRate {
  const { bonusBp, order } = bonus;
  const cutBp = rateCutOf(remote, place);
  if (remote.kind !== 'ratio-factor') return clippedExactRate((rateBp - cutBp + bonusBp) * BASIS_POINTS_PER_ONE);
  const factorBp = BASIS_POINTS_PER_ONE - cutBp;
  const rate =
    order === 'before-factor' ? (rateBp + bonusBp) * factorBp : rateBp * factorBp + bonusBp * BASIS_POINTS_PER_ONE;
  const clipped = clippedExactRate(rate);
  return remote.rounding === 'exact' ? clipped : clippedExactRate(nearestBasisPoints(clipped) * BASIS_POINTS_PER_ONE);
}
