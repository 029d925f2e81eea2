import { ZERO_FEN } from '../money/fen';
import type { Fen } from '../money/fen';
import { addFen, minFen } from '../money/fen-arithmetic';
import { multiplyRateHalfUp } from '../money/multiply-rate-half-up';
import type { BenefitCase } from './benefit-case';
import type { RestPayment } from './civil-servant';
import { leftOf } from './left-of';
import { countedFen } from './pool-base';
import type { PoolBase } from './pool-base';

/** What medical assistance pays of the part of a rest that lies above its threshold, in fen. */
export interface AssistancePayment extends RestPayment {
  /** The rest it looked at, below and above the threshold. */
  readonly restFen: Fen;
  readonly thresholdFen: Fen;
  /** What it had looked at before: of the year, or nothing where each visit stands alone. */
  readonly usedFen: Fen;
}

/**
 * Pays, last of all funds, what is above a threshold of the visit or of the year; null for people without assistance.
 *
 * @param coPayFen what neither the pool nor the large-sum fund paid of the base
 * @param paidFen what large illness and the civil servants' fund paid of it
 */
export function payAssistance(
  { visit, scheme, year }: BenefitCase,
  base: PoolBase,
  coPayFen: Fen,
  paidFen: Fen,
): AssistancePayment | null {
  const rule = scheme.assistance;
  if (rule === null || !visit.receivesAssistance) return null;
  const { thresholdFen, rateBp } = rule;
  const restFen = leftOf(addFen(coPayFen, countedFen(rule, base)), paidFen);
  const usedFen = rule.span === 'year' ? year.assistanceBaseFen : ZERO_FEN;
  const baseFen = minFen(restFen, leftOf(addFen(usedFen, restFen), thresholdFen));
  return { restFen, thresholdFen, usedFen, baseFen, rateBp, amountFen: multiplyRateHalfUp(baseFen, rateBp) };
}
