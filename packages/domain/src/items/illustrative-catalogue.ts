import { trusted } from '../ids/trusted';
import { catalogueVersion } from './catalogue';
import type { Catalogue } from './catalogue';
import { catalogueEntries } from './catalogue-rows';
import type { CatalogueRow } from './catalogue-rows';

/** The items that every catalogue here starts from; made up to show each rule, no real price list. */
export const ILLUSTRATIVE_ROWS: readonly CatalogueRow[] = [
  ['X-AMOXICILLIN', '阿莫西林胶囊', 'amoxicillin capsules', 'A', 0, '09'],
  ['X-METFORMIN', '二甲双胍片', 'metformin tablets', 'A', 0, '09'],
  ['X-ATORVASTATIN', '阿托伐他汀钙片', 'atorvastatin tablets', 'B', 500, '09'],
  ['X-CEFTRIAXONE', '头孢曲松', 'ceftriaxone', 'B', 1_000, '09'],
  ['X-ALBUMIN', '人血白蛋白', 'human albumin', 'B', 1_000, '09', { isLimitedUse: true }],
  ['Z-BANLANGEN', '板蓝根颗粒', 'isatis root granules', 'B', 1_000, '11'],
  ['S-CONSULTATION', '普通门诊诊查费', 'outpatient consultation', 'A', 0, '13', { ceilingsFen: [1_000, 1_500, 2_000] }],
  ['S-CT-CHEST', '胸部CT平扫', 'chest CT', 'B', 1_000, '03', { ceilingsFen: [15_000, 18_000, 20_000] }],
  ['S-BLOOD-COUNT', '血细胞分析', 'blood count', 'A', 0, '04', { ceilingsFen: [1_800, 2_000, 2_200] }],
  ['H-SUTURE', '可吸收缝合线', 'absorbable suture', 'B', 2_000, '08', { ceilingsFen: [2_000, 2_000, 2_000] }],
  ['N-VITAMINS', '复合维生素（自费）', 'vitamins, self-paid', 'C', 10_000, '14'],
];

/** The catalogue of every treating place that has none of its own. */
export const ILLUSTRATIVE_CATALOGUE: Catalogue = [
  catalogueVersion(trusted.businessDate('2020-01-01'), 'illustrative', catalogueEntries(ILLUSTRATIVE_ROWS)),
];
