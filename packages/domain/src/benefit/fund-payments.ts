import { fen, ZERO_FEN } from '../money/fen';
import type { Fen } from '../money/fen';
import { addFen, subtractFen } from '../money/fen-arithmetic';
import { payAboveCap } from './above-cap';
import type { AboveCapPayment } from './above-cap';
import { capPool } from './annual-cap';
import type { CappedPool } from './annual-cap';
import { payAssistance } from './assistance';
import type { AssistancePayment } from './assistance';
import type { BenefitCase } from './benefit-case';
import { payCivilServant } from './civil-servant';
import type { RestPayment } from './civil-servant';
import { payLargeIllness } from './large-illness';
import type { LargeIllnessPayment } from './large-illness';
import { countedFen, poolBaseOf } from './pool-base';
import type { PoolBase } from './pool-base';
import { poolPartsOf } from './pool-segments';
import type { PoolParts } from './pool-segments';

/** What all funds pay of one visit, each with what it looked at; null is a fund that does not look. */
export interface FundPayments {
  readonly base: PoolBase;
  readonly pool: PoolParts;
  readonly capped: CappedPool;
  readonly aboveCap: AboveCapPayment | null;
  readonly largeIllness: LargeIllnessPayment | null;
  readonly civilServant: RestPayment | null;
  readonly assistance: AssistancePayment | null;
}

/** Asks the funds one after the other: each looks at what those before it have left over. */
export function payFunds(one: BenefitCase): FundPayments {
  const base = poolBaseOf(one);
  const pool = poolPartsOf(one, base);
  const capped = capPool(one, pool, base.baseFen);
  const aboveCap = payAboveCap(one, capped.aboveCapFen);
  const aboveCapRestFen = subtractFen(capped.aboveCapFen, paidBy(aboveCap));
  const withinCapRestFen = subtractFen(capped.consumedFen, capped.poolFundFen);
  const coPayFen = addFen(withinCapRestFen, aboveCapRestFen);
  const largeIllness = payLargeIllness(one, largeIllnessBase(one, base, withinCapRestFen, aboveCapRestFen));
  const civilServant = payCivilServant(one, base, coPayFen, paidBy(largeIllness));
  const paidFen = addFen(paidBy(largeIllness), paidBy(civilServant));
  const assistance = payAssistance(one, base, coPayFen, paidFen);
  return { base, pool, capped, aboveCap, largeIllness, civilServant, assistance };
}

/** What a fund pays, in fen; nothing when it does not look. */
export function paidBy(payment: { readonly amountFen: Fen } | null): Fen {
  return payment === null ? ZERO_FEN : payment.amountFen;
}

function largeIllnessBase(one: BenefitCase, base: PoolBase, withinCapFen: Fen, aboveCapFen: Fen): Fen {
  const rule = one.scheme.largeIllness;
  if (rule === null) return ZERO_FEN;
  const enteringFen = one.rule.aboveCapRestEntersLargeIllness ? aboveCapFen : ZERO_FEN;
  return fen(withinCapFen + enteringFen + countedFen(rule, base));
}
