import type { BenefitRule, BenefitVisit, LaterVisits } from '@medclear/domain';
import { isBelow, minus, ONE, roundedHalfUp, tenThousandths, times, whole } from './rational';
import { addedUp, admissionsOf } from './naive-year';
import type { NaiveYear } from './naive-year';

/** What a visit owes before any fund pays, worked out from the list of the year. */
export function naiveDeductible(rule: BenefitRule, visit: BenefitVisit, year: NaiveYear): bigint {
  const { deductible, group } = rule;
  if (deductible.kind === 'none') return 0n;
  const level = visit.hospitalLevel;
  const outside = deductible.outside;
  const places: readonly string[] = outside === null ? [] : outside.places;
  const isOutside = places.includes(visit.place);
  const standard = BigInt(isOutside && outside !== null ? outside.standardFen[level] : deductible.standardFen[level]);
  if (deductible.kind === 'per-year') {
    const owed = standard - addedUp(year, 'deductible', group);
    return owed > 0n ? owed : 0n;
  }
  const { later } = deductible;
  const before = admissionsOf(year, group);
  if (later.kind === 'listed') return isOutside ? standard : listed(later.amountsFen[level], before);
  return laterAmount(standard, later, before);
}

function listed(amounts: readonly number[], before: number): bigint {
  const amount = amounts[before] ?? amounts.at(-1);
  return BigInt(amount ?? 0);
}

function laterAmount(standard: bigint, later: Exclude<LaterVisits, { kind: 'listed' }>, before: number): bigint {
  if (later.kind === 'same' || before === 0) return standard;
  if (later.kind === 'halved') return roundedHalfUp({ over: standard, under: 2n });
  const reduction = tenThousandths(later.reductionBp);
  const floor = tenThousandths(later.floorBp);
  if (later.mode === 'linear') {
    const left = minus(ONE, times(whole(BigInt(before)), reduction));
    return roundedHalfUp(times(whole(standard), isBelow(left, floor) ? floor : left));
  }
  const visits = Array.from({ length: before });
  const stepped = visits.reduce<bigint>(
    (amount) => roundedHalfUp(times(whole(amount), minus(ONE, reduction))),
    standard,
  );
  const lowest = roundedHalfUp(times(whole(standard), floor));
  return stepped < lowest ? lowest : stepped;
}
