import type { BusinessDate } from '../ids/brands';
import type { BasisPoints } from '../money/basis-points';
import type { HospitalLevel } from '../province/command';
import type { ItemClass } from './item-split';

/** What the treating place says of one item; money in millionths of a yuan. */
export interface CatalogueEntry {
  readonly itemCode: string;
  readonly zh: string;
  readonly en: string;
  readonly itemClass: ItemClass;
  readonly advanceShareBp: BasisPoints;
  /** Price ceiling by hospital level in millionths of a yuan; null is none. */
  readonly ceilingMicroYuanByLevel: Readonly<Record<HospitalLevel, number>> | null;
  readonly chargeCategory: string;
}

/** A treating place's catalogue from a day on. */
export interface CatalogueVersion {
  readonly effectiveFrom: BusinessDate;
  readonly source: string;
  readonly entries: readonly CatalogueEntry[];
}

/** Versions from the oldest to the newest. */
export type Catalogue = readonly CatalogueVersion[];

/** Finds an item in the version in force on a day; null when it stands in none. */
export function findCatalogueEntry(catalogue: Catalogue, itemCode: string, date: BusinessDate): CatalogueEntry | null {
  const version = catalogue.findLast((candidate) => candidate.effectiveFrom <= date);
  return version?.entries.find((candidate) => candidate.itemCode === itemCode) ?? null;
}
