import type { BusinessDate } from '../ids/brands';
import { invariant } from '../invariant';
import type { BasisPoints } from '../money/basis-points';
import type { HospitalLevel } from '../province/command';
import type { ItemClass } from './item-split';

/** What the treating place says of one item; money in millionths of a yuan. */
export interface CatalogueEntry {
  readonly itemCode: string;
  readonly zh: string;
  readonly en: string;
  readonly itemClass: ItemClass;
  /** Paid by the patient before the funds are asked; class A may have one too. */
  readonly advanceShareBp: BasisPoints;
  /** Price ceiling by hospital level in millionths of a yuan; null, or 999,999 yuan for a level, is none. */
  readonly ceilingMicroYuanByLevel: Readonly<Record<HospitalLevel, number>> | null;
  readonly chargeCategory: string;
  /** Paid only for the uses that the catalogue names: where the hospital denies them, the patient pays. */
  readonly isLimitedUse: boolean;
}

/** A treating place's catalogue from a day on. */
export interface CatalogueVersion {
  readonly effectiveFrom: BusinessDate;
  readonly source: string;
  readonly entries: ReadonlyMap<string, CatalogueEntry>;
}

/** Versions from the oldest to the newest. */
export type Catalogue = readonly CatalogueVersion[];

/** Makes a version; throws InvariantViolation when an item stands in it twice. */
export function catalogueVersion(
  effectiveFrom: BusinessDate,
  source: string,
  entries: readonly CatalogueEntry[],
): CatalogueVersion {
  const byCode = new Map(entries.map((entry) => [entry.itemCode, entry]));
  invariant(byCode.size === entries.length, 'an item stands once in a catalogue');
  return { effectiveFrom, source, entries: byCode };
}

/** The version in force on a day; null before the first. */
export function catalogueVersionOn(catalogue: Catalogue, date: BusinessDate): CatalogueVersion | null {
  return catalogue.findLast((candidate) => candidate.effectiveFrom <= date) ?? null;
}

/** Finds an item in the version in force on a day; null when it stands in none. */
export function findCatalogueEntry(catalogue: Catalogue, itemCode: string, date: BusinessDate): CatalogueEntry | null {
  return catalogueVersionOn(catalogue, date)?.entries.get(itemCode) ?? null;
}
