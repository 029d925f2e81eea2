import { invariant } from '../invariant';
import { BASIS_POINTS_PER_ONE, basisPoints } from '../money/basis-points';
import type { Fen } from '../money/fen';
import { multiplyRateHalfUp } from '../money/multiply-rate-half-up';
import type { LaterVisits } from '../policy/benefit-policy';

type Steps = Extract<LaterVisits, { readonly kind: 'steps' }>;

const HALF = basisPoints(BASIS_POINTS_PER_ONE / 2);

/**
 * What a visit pays of a standard after some admissions of the year, in fen.
 *
 * @param standardFen of the first visit; a list does not look at it
 * @param admissions before this visit; 0 is the first
 */
export function laterStandard(
  standardFen: Fen,
  later: Exclude<LaterVisits, { readonly kind: 'listed' }>,
  admissions: number,
): Fen {
  switch (later.kind) {
    case 'same':
      return standardFen;
    case 'halved':
      return admissions === 0 ? standardFen : multiplyRateHalfUp(standardFen, HALF);
    case 'steps':
      return steppedStandard(standardFen, later, admissions);
  }
}

/** The amount listed for a visit, in fen; the last one repeats. */
export function listedStandard(amountsFen: readonly Fen[], admissions: number): Fen {
  const amountFen = amountsFen[Math.min(admissions, amountsFen.length - 1)];
  invariant(amountFen !== undefined, 'a list of deductibles has an amount');
  return amountFen;
}

function steppedStandard(standardFen: Fen, { mode, reductionBp, floorBp }: Steps, admissions: number): Fen {
  if (mode === 'linear') {
    const leftBp = BASIS_POINTS_PER_ONE - admissions * reductionBp;
    return multiplyRateHalfUp(standardFen, basisPoints(Math.max(floorBp, leftBp)));
  }
  const floorFen = multiplyRateHalfUp(standardFen, floorBp);
  const keptBp = basisPoints(BASIS_POINTS_PER_ONE - reductionBp);
  let amountFen = standardFen;
  for (let visit = 0; visit < admissions && amountFen > floorFen; visit += 1) {
    amountFen = multiplyRateHalfUp(amountFen, keptBp);
  }
  return amountFen > floorFen ? amountFen : floorFen;
}
