import { trusted } from '../ids/trusted';
import type { HospitalLevel } from '../province/command';
import { catalogueVersion, findCatalogueEntry } from './catalogue';
import type { CatalogueEntry } from './catalogue';
import { catalogueEntryOf, catalogueOf } from './catalogue-of';
import { catalogueEntries } from './catalogue-rows';
import { ILLUSTRATIVE_CATALOGUE } from './illustrative-catalogue';
import vectors from './vectors/catalogues.json';

function termsOf(entry: CatalogueEntry | null, level: HospitalLevel) {
  if (entry === null) return null;
  const { itemClass, advanceShareBp, ceilingMicroYuanByLevel, isLimitedUse, chargeCategory } = entry;
  const ceilingFen = ceilingMicroYuanByLevel === null ? null : ceilingMicroYuanByLevel[level] / 10_000;
  return { itemClass, advanceShareBp, ceilingFen, isLimitedUse, chargeCategory };
}

describe('catalogueOf', () => {
  it.each(vectors.cases)('$id: $why', ({ given, then }) => {
    const region = trusted.regionCode(given.treatmentRegion);
    const date = trusted.businessDate(given.date);
    expect(termsOf(catalogueEntryOf(region, given.itemCode, date), given.level as HospitalLevel)).toEqual(then);
    expect(catalogueOf(region, date)?.entries.get(given.itemCode)?.itemCode).toBe(
      then === null ? undefined : given.itemCode,
    );
  });

  it('gives none before the first version of any', () => {
    expect(catalogueOf(trusted.regionCode('370100'), trusted.businessDate('2019-12-31'))).toBeNull();
  });
});

describe('a catalogue', () => {
  it('finds the entry of the version in force', () => {
    const date = trusted.businessDate('2026-03-02');
    expect(findCatalogueEntry(ILLUSTRATIVE_CATALOGUE, 'N-VITAMINS', date)).toMatchObject({
      zh: '复合维生素（自费）',
      en: 'vitamins, self-paid',
      itemClass: 'C',
    });
    expect(findCatalogueEntry(ILLUSTRATIVE_CATALOGUE, 'X-NOTHING', date)).toBeNull();
    expect(findCatalogueEntry([], 'N-VITAMINS', date)).toBeNull();
  });

  it('lists an item once', () => {
    const [entry] = catalogueEntries([['X', '示例', 'sample', 'A', 0, '09']]);
    const twice = entry === undefined ? [] : [entry, entry];
    expect(() => catalogueVersion(trusted.businessDate('2020-01-01'), 'test', twice)).toThrow(
      'an item stands once in a catalogue',
    );
  });
});
