import type { BasisPoints } from '../money/basis-points';
import { addFen, subtractFen } from '../money/fen-arithmetic';
import type { Fen } from '../money/fen';
import type { BenefitCase } from './benefit-case';
import { nearestBasisPoints } from './exact-rate';
import type { Step } from './explained-split';
import type { FundPayments } from './fund-payments';
import type { PoolBase } from './pool-base';
import { rateCutOf } from './remote-reduction';

interface SegmentInputs {
  readonly baseFen: Fen;
  readonly fromFen: Fen;
  readonly toFen: Fen;
  readonly rateBp: BasisPoints;
}

/** Adds the steps from the scope to what the pool and the large-sum fund have left of the base. */
export function explainPool(steps: Step[], one: BenefitCase, funds: FundPayments): void {
  const { base } = funds;
  const { inScopeFen } = one.visit.totals;
  if (base.isShareFirst) {
    const leftFen = subtractFen(inScopeFen, base.remoteShareFen);
    addShare(steps, base, inScopeFen);
    addDeductible(steps, one, base, leftFen);
  } else {
    addDeductible(steps, one, base, inScopeFen);
    addShare(steps, base, subtractFen(inScopeFen, base.deductibleFen));
  }
  const cutBp = rateCutOf(one.rule.remote, one.visit.place);
  const leftFen = addParts(steps, funds, cutBp);
  addCap(steps, one, funds, leftFen);
  addAboveCap(steps, funds, leftFen, one.rule.aboveCap?.isRemoteReduced === true ? cutBp : null);
}

function addShare(steps: Step[], { shareBp, remoteShareFen }: PoolBase, baseFen: Fen): void {
  if (shareBp === 0) return;
  const restFen = subtractFen(baseFen, remoteShareFen);
  steps.push({ rule: 'REMOTE_SHARE', inputs: { baseFen, shareBp }, amountFen: remoteShareFen, restFen });
}

function addDeductible(steps: Step[], { rule, usage }: BenefitCase, base: PoolBase, baseFen: Fen): void {
  if (base.due === null) return;
  const { standardFen } = base.due;
  const inputs =
    rule.deductible.kind === 'per-year'
      ? { baseFen, standardFen, usedFen: usage.deductibleUsedFen }
      : { baseFen, standardFen, admissions: usage.admissions };
  const { deductibleFen } = base;
  steps.push({ rule: 'DEDUCTIBLE', inputs, amountFen: deductibleFen, restFen: subtractFen(baseFen, deductibleFen) });
}

function addParts(steps: Step[], { base, pool, capped }: FundPayments, cutBp: BasisPoints): Fen {
  let restFen = base.baseFen;
  for (const { fromFen, baseFen, rate, amountFen } of capped.parts) {
    restFen = subtractFen(restFen, amountFen);
    const toFen = addFen(fromFen, baseFen);
    const rateBp = nearestBasisPoints(rate);
    const inputs = withChanges({ baseFen, fromFen, toFen, rateBp }, pool.bonusBp, cutBp);
    steps.push({ rule: 'POOL', inputs, amountFen, restFen });
  }
  return restFen;
}

/** Written out, field by field: spreading an object costs more than the calculation. */
function withChanges(segment: SegmentInputs, bonusBp: BasisPoints, cutBp: BasisPoints): Step['inputs'] {
  const { baseFen, fromFen, toFen, rateBp } = segment;
  if (bonusBp === 0) return cutBp === 0 ? segment : { baseFen, fromFen, toFen, rateBp, cutBp };
  return cutBp === 0
    ? { baseFen, fromFen, toFen, rateBp, bonusBp }
    : { baseFen, fromFen, toFen, rateBp, bonusBp, cutBp };
}

/** The amount of this step is what the cap keeps from being paid. */
function addCap(steps: Step[], { usage }: BenefitCase, { pool, capped }: FundPayments, restFen: Fen): void {
  if (capped.cap === null || pool.uncappedFen <= capped.cap.roomFen) return;
  const inputs = { baseFen: pool.uncappedFen, limitFen: capped.cap.standardFen, usedFen: usage.poolPaidFen };
  steps.push({ rule: 'ANNUAL_CAP', inputs, amountFen: subtractFen(pool.uncappedFen, capped.poolFundFen), restFen });
}

function addAboveCap(steps: Step[], { aboveCap }: FundPayments, leftFen: Fen, cutBp: BasisPoints | null): void {
  if (aboveCap === null) return;
  const { baseFen, rate, capFen, usedFen, amountFen } = aboveCap;
  const cut = cutBp === null || cutBp === 0 ? {} : { cutBp };
  const limit = capFen === null ? {} : { limitFen: capFen, usedFen };
  const inputs = { baseFen, rateBp: nearestBasisPoints(rate), ...cut, ...limit };
  steps.push({ rule: 'ABOVE_CAP', inputs, amountFen, restFen: subtractFen(leftFen, amountFen) });
}
