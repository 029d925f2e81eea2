import type { BasisPoints } from '../money/basis-points';
import { ZERO_FEN } from '../money/fen';
import type { Fen } from '../money/fen';
import { addFen, minFen, subtractFen } from '../money/fen-arithmetic';
import { multiplyRateHalfUp } from '../money/multiply-rate-half-up';
import type { CountedParts } from '../policy/benefit-policy';
import type { BenefitCase } from './benefit-case';
import { deductibleDue } from './deductible';
import type { DeductibleDue } from './deductible';
import { advanceShareOf } from './remote-reduction';

/** What comes off the amount in scope before the pool looks at it: scope = remote share + deductible + base, in fen. */
export interface PoolBase {
  readonly shareBp: BasisPoints;
  readonly isShareFirst: boolean;
  readonly due: DeductibleDue | null;
  readonly remoteShareFen: Fen;
  readonly deductibleFen: Fen;
  readonly baseFen: Fen;
}

/** Takes the remote share and the deductible off the scope, in the order of the region; a share taken first leaves less for the deductible. */
export function poolBaseOf(one: BenefitCase): PoolBase {
  const { remote } = one.rule;
  const { inScopeFen } = one.visit.totals;
  const shareBp = advanceShareOf(remote, one.visit.place);
  const due = deductibleDue(one);
  const dueFen = due === null ? ZERO_FEN : due.dueFen;
  if (remote.kind === 'advance-share' && remote.order === 'before-deductible') {
    const remoteShareFen = multiplyRateHalfUp(inScopeFen, shareBp);
    const leftFen = subtractFen(inScopeFen, remoteShareFen);
    const deductibleFen = minFen(dueFen, leftFen);
    const baseFen = subtractFen(leftFen, deductibleFen);
    return { shareBp, isShareFirst: true, due, remoteShareFen, deductibleFen, baseFen };
  }
  const deductibleFen = minFen(dueFen, inScopeFen);
  const leftFen = subtractFen(inScopeFen, deductibleFen);
  const remoteShareFen = multiplyRateHalfUp(leftFen, shareBp);
  return {
    shareBp,
    isShareFirst: false,
    due,
    remoteShareFen,
    deductibleFen,
    baseFen: subtractFen(leftFen, remoteShareFen),
  };
}

/** The deductible and the remote share, as far as a further fund looks at them, in fen. */
export function countedFen(counted: CountedParts, base: PoolBase): Fen {
  const deductibleFen = counted.countsDeductible ? base.deductibleFen : ZERO_FEN;
  return counted.countsAdvanceShare ? addFen(deductibleFen, base.remoteShareFen) : deductibleFen;
}
