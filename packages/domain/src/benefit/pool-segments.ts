import { invariant } from '../invariant';
import type { BasisPoints } from '../money/basis-points';
import { fen, ZERO_FEN } from '../money/fen';
import type { Fen } from '../money/fen';
import { minFen, subtractFen } from '../money/fen-arithmetic';
import type { PoolRule, Segment } from '../policy/benefit-policy';
import type { BenefitCase } from './benefit-case';
import { multiplyExactRateHalfUp, nearestBasisPoints } from './exact-rate';
import type { ExactRate } from './exact-rate';
import type { PoolBase } from './pool-base';
import { NO_BONUS, rateAt } from './remote-reduction';
import type { RateBonus } from './remote-reduction';

/** What one segment pays of its part of the base, in fen. */
export interface PoolPart {
  readonly fromFen: Fen;
  readonly baseFen: Fen;
  readonly rate: ExactRate;
  readonly amountFen: Fen;
}

export interface PoolParts {
  readonly parts: readonly PoolPart[];
  /** Before the annual cap. */
  readonly uncappedFen: Fen;
  readonly bonusBp: BasisPoints;
  /** Of the highest segment that the base reaches, or would begin in when it is empty. */
  readonly rateBp: BasisPoints;
}

const NO_PARTS: readonly PoolPart[] = [];

/** Walks the base through the segments of the pool, each rounded once; a ratio holds for the part between its bound and the next. */
export function poolPartsOf(one: BenefitCase, base: PoolBase): PoolParts {
  const { visit, rule } = one;
  const segments = segmentsOf(one);
  const bonus = bonusOf(one);
  const startFen = startOf(one, base);
  const endFen = fen(startFen + base.baseFen);
  let parts: PoolPart[] | null = null;
  let uncappedFen = 0;
  let reached: ExactRate | null = null;
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index] as Segment;
    const untilFen = segments[index + 1]?.fromFen ?? endFen;
    if (index + 1 < segments.length && untilFen <= startFen) continue;
    if (reached !== null && segment.fromFen >= endFen) break;
    reached = rateAt(segment.rateBpByLevel[visit.hospitalLevel], rule.remote, visit.place, bonus);
    const fromFen = segment.fromFen > startFen ? segment.fromFen : startFen;
    const part = partOf(fromFen, minFen(untilFen, endFen), reached);
    if (part.baseFen > 0) parts = parts === null ? [part] : [...parts, part];
    uncappedFen += part.amountFen;
  }
  invariant(reached !== null, 'the segments of a pool cover every amount');
  return {
    parts: parts ?? NO_PARTS,
    uncappedFen: fen(uncappedFen),
    bonusBp: bonus.bonusBp,
    rateBp: nearestBasisPoints(reached),
  };
}

function partOf(fromFen: Fen, toFen: Fen, rate: ExactRate): PoolPart {
  const baseFen = subtractFen(toFen, fromFen);
  return { fromFen, baseFen, rate, amountFen: multiplyExactRateHalfUp(baseFen, rate) };
}

/** How far the segments have gone after this visit, in fen; those of a single visit keep no place. */
export function passedFen(pool: PoolRule, base: PoolBase, consumedFen: Fen): Fen {
  if (pool.span === 'visit') return ZERO_FEN;
  return pool.bounds === 'include-deductible' ? fen(base.deductibleFen + consumedFen) : consumedFen;
}

function startOf({ rule, usage }: BenefitCase, base: PoolBase): Fen {
  const passedBeforeFen = rule.pool.span === 'year' ? usage.segmentBaseFen : ZERO_FEN;
  return rule.pool.bounds === 'include-deductible' ? fen(passedBeforeFen + base.deductibleFen) : passedBeforeFen;
}

function segmentsOf({ visit, rule }: BenefitCase): readonly Segment[] {
  const { retired, segments } = rule.pool;
  return visit.personKind === 'retired' && retired.kind === 'table' ? retired.segments : segments;
}

function bonusOf({ visit, rule }: BenefitCase): RateBonus {
  const { retired } = rule.pool;
  return visit.personKind === 'retired' && retired.kind === 'bonus' ? retired : NO_BONUS;
}
