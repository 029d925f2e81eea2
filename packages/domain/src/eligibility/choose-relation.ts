import type { BusinessDate, RegionCode } from '../ids/brands';
import type { InsuranceRelation } from '../province/documents';

/**
 * Chooses the relation that pays: active on the day in the insured region, employee before resident, then the latest start.
 *
 * @returns null when none is active on the day
 */
export function chooseRelation(
  relations: readonly InsuranceRelation[],
  region: RegionCode,
  date: BusinessDate,
): InsuranceRelation | null {
  let best: InsuranceRelation | null = null;
  for (const next of relations) {
    if (next.insuredRegion !== region || !isActive(next, date)) continue;
    if (best === null || isBetter(next, best)) best = next;
  }
  return best;
}

function isActive(relation: InsuranceRelation, date: BusinessDate): boolean {
  return relation.startsOn <= date && (relation.pausesOn === null || date < relation.pausesOn);
}

function isBetter(next: InsuranceRelation, best: InsuranceRelation): boolean {
  if (next.scheme !== best.scheme) return next.scheme === 'employee';
  return next.startsOn > best.startsOn;
}
