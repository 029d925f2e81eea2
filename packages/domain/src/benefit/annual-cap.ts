import { fen, ZERO_FEN } from '../money/fen';
import type { Fen } from '../money/fen';
import { minFen, subtractFen } from '../money/fen-arithmetic';
import type { PoolRule } from '../policy/benefit-policy';
import type { BenefitCase } from './benefit-case';
import { EXACT_RATE_PER_ONE } from './exact-rate';
import type { ExactRate } from './exact-rate';
import { leftOf } from './left-of';
import type { PoolPart, PoolParts } from './pool-segments';

/** What the pool pays within its annual cap, in fen: base = consumed + above the cap. */
export interface CappedPool {
  /** The parts that are paid; in the last one the cap may have cut the base and the amount. */
  readonly parts: readonly PoolPart[];
  readonly poolFundFen: Fen;
  readonly consumedFen: Fen;
  readonly aboveCapFen: Fen;
  /** The cap of the year and what was left of it; null where there is none. */
  readonly cap: { readonly standardFen: Fen; readonly roomFen: Fen } | null;
}

/** Limits the pool to what is left of its cap of the year; a part paid whole consumes its whole base. */
export function capPool({ visit, rule, usage }: BenefitCase, pool: PoolParts, baseFen: Fen): CappedPool {
  const { annualCapFen } = rule.pool;
  const standardFen = annualCapFen === null ? null : annualCapFen[visit.personKind];
  const cap = standardFen === null ? null : { standardFen, roomFen: leftOf(standardFen, usage.poolPaidFen) };
  const { parts, uncappedFen } = pool;
  if (cap === null || uncappedFen <= cap.roomFen) {
    return { parts, poolFundFen: uncappedFen, consumedFen: baseFen, aboveCapFen: ZERO_FEN, cap };
  }
  const paid = cutParts(parts, cap.roomFen, rule.pool.consumedRounding);
  const consumedFen = fen(paid.reduce((sum, part) => sum + part.baseFen, 0));
  return { parts: paid, poolFundFen: cap.roomFen, consumedFen, aboveCapFen: subtractFen(baseFen, consumedFen), cap };
}

function cutParts(parts: readonly PoolPart[], roomFen: Fen, rounding: PoolRule['consumedRounding']): PoolPart[] {
  const paid: PoolPart[] = [];
  let leftFen = roomFen;
  for (const part of parts) {
    const amountFen = minFen(part.amountFen, leftFen);
    if (amountFen < part.amountFen) {
      if (amountFen > 0) paid.push({ ...part, baseFen: consumedBase(amountFen, part.rate, rounding), amountFen });
      return paid;
    }
    paid.push(part);
    leftFen = subtractFen(leftFen, amountFen);
  }
  return paid;
}

/** The base that pays an amount at a rate, in fen; exact at any size, for the rare visit that reaches the cap. */
function consumedBase(amountFen: Fen, rate: ExactRate, rounding: PoolRule['consumedRounding']): Fen {
  const exact = BigInt(amountFen) * BigInt(EXACT_RATE_PER_ONE);
  const divisor = BigInt(rate);
  switch (rounding) {
    case 'half-up':
      return fen(Number((exact * 2n + divisor) / (divisor * 2n)));
    case 'down':
      return fen(Number(exact / divisor));
    case 'up':
      return fen(Number((exact + divisor - 1n) / divisor));
  }
}
