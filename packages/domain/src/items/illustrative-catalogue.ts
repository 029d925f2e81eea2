import { trusted } from '../ids/trusted';
import { basisPoints } from '../money/basis-points';
import type { Catalogue, CatalogueEntry } from './catalogue';
import type { ItemClass } from './item-split';

type Row = readonly [
  code: string,
  zh: string,
  en: string,
  itemClass: ItemClass,
  shareBp: number,
  category: string,
  ceilings?: readonly [number, number, number],
];

const ROWS: readonly Row[] = [
  ['X-AMOXICILLIN', '阿莫西林胶囊', 'amoxicillin capsules', 'A', 0, '09'],
  ['X-METFORMIN', '二甲双胍片', 'metformin tablets', 'A', 0, '09'],
  ['X-ATORVASTATIN', '阿托伐他汀钙片', 'atorvastatin tablets', 'B', 500, '09'],
  ['X-CEFTRIAXONE', '头孢曲松', 'ceftriaxone', 'B', 1_000, '09'],
  ['Z-BANLANGEN', '板蓝根颗粒', 'isatis root granules', 'B', 1_000, '11'],
  ['S-CONSULTATION', '普通门诊诊查费', 'outpatient consultation', 'A', 0, '13', [10_000_000, 15_000_000, 20_000_000]],
  ['S-CT-CHEST', '胸部CT平扫', 'chest CT', 'B', 1_000, '03', [150_000_000, 180_000_000, 200_000_000]],
  ['S-BLOOD-COUNT', '血细胞分析', 'blood count', 'A', 0, '04', [18_000_000, 20_000_000, 22_000_000]],
  ['H-SUTURE', '可吸收缝合线', 'absorbable suture', 'B', 2_000, '08', [20_000_000, 20_000_000, 20_000_000]],
  ['N-VITAMINS', '复合维生素（自费）', 'vitamins, self-paid', 'C', 10_000, '14'],
];

function entryOf([itemCode, zh, en, itemClass, shareBp, chargeCategory, ceilings]: Row): CatalogueEntry {
  const ceilingMicroYuanByLevel = ceilings === undefined ? null : { 1: ceilings[0], 2: ceilings[1], 3: ceilings[2] };
  return { itemCode, zh, en, itemClass, advanceShareBp: basisPoints(shareBp), ceilingMicroYuanByLevel, chargeCategory };
}

/** A small catalogue that every treating place carries for now; made up to show each rule, no real price list. */
export const ILLUSTRATIVE_CATALOGUE: Catalogue = [
  {
    effectiveFrom: trusted.businessDate('2020-01-01'),
    source: 'illustrative',
    entries: ROWS.map(entryOf),
  },
];
