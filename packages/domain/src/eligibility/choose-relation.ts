import type { BusinessDate, RegionCode } from '../ids/brands';
import type { InsuranceRelation } from '../province/documents';
import { poolingAreaOf } from '../regions/pooling-area-of';

/**
 * Chooses the relation that pays: active on the day in the insured region's pooling area, employee before resident, then the latest
 * start; of two alike in all that the one that holds longer, so that the order of the rows never matters.
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
    if (!isActive(next, date) || !isOfPool(next, region, date)) continue;
    if (best === null || isBetter(next, best)) best = next;
  }
  return best;
}

function isActive(relation: InsuranceRelation, date: BusinessDate): boolean {
  return relation.startsOn <= date && (relation.pausesOn === null || date < relation.pausesOn);
}

function isOfPool({ insuredRegion }: InsuranceRelation, region: RegionCode, date: BusinessDate): boolean {
  return insuredRegion === region || poolingAreaOf(insuredRegion, date).pool === poolingAreaOf(region, date).pool;
}

function isBetter(next: InsuranceRelation, best: InsuranceRelation): boolean {
  if (next.scheme !== best.scheme) return next.scheme === 'employee';
  if (next.startsOn !== best.startsOn) return next.startsOn > best.startsOn;
  return endOf(next) > endOf(best);
}

/** As text to compare with: no end, then the later one, then kind and region. */
function endOf({ pausesOn, personKind, insuredRegion }: InsuranceRelation): string {
  return `${pausesOn ?? 'never'}${personKind}${insuredRegion}`;
}
