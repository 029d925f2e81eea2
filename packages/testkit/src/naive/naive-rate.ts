import type { BasisPoints, BenefitRule, BenefitVisit } from '@medclear/domain';
import { clipped, minus, ONE, plus, roundedHalfUp, tenThousandths, times, whole } from './rational';
import type { Rational } from './rational';

/** The ratio of a table, with the bonus of the retired if it has one, as a visit in that place gets it. */
export function naiveRate(table: BasisPoints, rule: BenefitRule, visit: BenefitVisit, hasBonus: boolean): Rational {
  const { remote } = rule;
  const { retired } = rule.pool;
  const isPaidBetter = hasBonus && retired.kind === 'bonus' && visit.personKind === 'retired';
  const bonus = tenThousandths(isPaidBetter ? retired.bonusBp : 0);
  const rate = tenThousandths(table);
  if (visit.place === 'local' || remote.kind === 'none' || remote.kind === 'advance-share') {
    return clipped(plus(rate, bonus));
  }
  if (remote.kind === 'ratio-points') {
    return clipped(plus(minus(rate, tenThousandths(remote.pointsBp[visit.place])), bonus));
  }
  const factor = minus(ONE, tenThousandths(remote.cutBp[visit.place]));
  const isAfter = isPaidBetter && retired.order === 'after-factor';
  const exact = clipped(isAfter ? plus(times(rate, factor), bonus) : times(plus(rate, bonus), factor));
  if (remote.rounding === 'exact') return exact;
  return tenThousandths(Number(roundedHalfUp(times(exact, whole(10_000n)))));
}
