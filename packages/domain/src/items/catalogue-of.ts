import type { BusinessDate, RegionCode } from '../ids/brands';
import { catalogueVersionOn } from './catalogue';
import type { Catalogue, CatalogueEntry, CatalogueVersion } from './catalogue';
import { SHANDONG } from './catalogues/370000-shandong';
import { HENAN } from './catalogues/410000-henan';
import { SHENZHEN } from './catalogues/440300-shenzhen';
import { ILLUSTRATIVE_CATALOGUE } from './illustrative-catalogue';

const CATALOGUES: ReadonlyMap<string, Catalogue> = new Map(
  [SHANDONG, HENAN, SHENZHEN].map(({ regionCode, catalogue }) => [regionCode, catalogue]),
);

/** The catalogue of a treating place on a day: its own, its city's, its province's, else the one for all; null before the first version of any. */
export function catalogueOf(treatmentRegion: RegionCode, date: BusinessDate): CatalogueVersion | null {
  const city = `${treatmentRegion.slice(0, 4)}00`;
  const province = `${treatmentRegion.slice(0, 2)}0000`;
  return (
    versionOf(treatmentRegion, date) ??
    versionOf(city, date) ??
    versionOf(province, date) ??
    catalogueVersionOn(ILLUSTRATIVE_CATALOGUE, date)
  );
}

/** What the catalogue of a treating place says of an item on a day; null when it does not list it. */
export function catalogueEntryOf(
  treatmentRegion: RegionCode,
  itemCode: string,
  date: BusinessDate,
): CatalogueEntry | null {
  return catalogueOf(treatmentRegion, date)?.entries.get(itemCode) ?? null;
}

function versionOf(region: string, date: BusinessDate): CatalogueVersion | null {
  const catalogue = CATALOGUES.get(region);
  return catalogue === undefined ? null : catalogueVersionOn(catalogue, date);
}
