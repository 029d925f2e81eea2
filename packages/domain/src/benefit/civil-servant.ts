import type { BasisPoints } from '../money/basis-points';
import type { Fen } from '../money/fen';
import { addFen } from '../money/fen-arithmetic';
import { multiplyRateHalfUp } from '../money/multiply-rate-half-up';
import type { BenefitCase } from './benefit-case';
import { leftOf } from './left-of';
import { countedFen } from './pool-base';
import type { PoolBase } from './pool-base';

/** What a further fund pays of a rest, in fen. */
export interface RestPayment {
  readonly baseFen: Fen;
  readonly rateBp: BasisPoints;
  readonly amountFen: Fen;
}

/**
 * Pays civil servants a share of the co-pay that large illness has left over; null for everybody else.
 *
 * @param coPayFen what neither the pool nor the large-sum fund paid of the base
 * @param largeIllnessFen what large illness paid of it
 */
export function payCivilServant(
  { visit, scheme }: BenefitCase,
  base: PoolBase,
  coPayFen: Fen,
  largeIllnessFen: Fen,
): RestPayment | null {
  const rule = scheme.civilServant;
  if (rule === null || !visit.isCivilServant) return null;
  const baseFen = leftOf(addFen(coPayFen, countedFen(rule, base)), largeIllnessFen);
  return { baseFen, rateBp: rule.shareBp, amountFen: multiplyRateHalfUp(baseFen, rule.shareBp) };
}
