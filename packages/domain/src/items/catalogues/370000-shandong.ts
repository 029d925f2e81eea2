import { trusted } from '../../ids/trusted';
import { catalogueVersion } from '../catalogue';
import { amendedRows, catalogueEntries } from '../catalogue-rows';
import type { CatalogueRow } from '../catalogue-rows';
import { ILLUSTRATIVE_ROWS } from '../illustrative-catalogue';
import type { RegionCatalogue } from './region-catalogue';

const ROWS_2022 = amendedRows(ILLUSTRATIVE_ROWS, [
  ['X-ATORVASTATIN', '阿托伐他汀钙片', 'atorvastatin tablets', 'B', 1_000, '09'],
  ['S-CT-CHEST', '胸部CT平扫', 'chest CT', 'B', 1_500, '03', { ceilingsFen: [16_000, 20_000, 24_000] }],
  ['S-REGISTRATION', '挂号费', 'registration', 'A', 1_000, '13'],
]);

/** From 2025 on atorvastatin is class A, the CT is cheaper, and a suture has no ceiling at level 3 any more. */
const NOTICE_2025: readonly CatalogueRow[] = [
  ['X-ATORVASTATIN', '阿托伐他汀钙片', 'atorvastatin tablets', 'A', 0, '09'],
  ['S-CT-CHEST', '胸部CT平扫', 'chest CT', 'B', 1_000, '03', { ceilingsFen: [14_000, 17_000, 19_000] }],
  ['H-SUTURE', '可吸收缝合线', 'absorbable suture', 'B', 2_000, '08', { ceilingsFen: [2_000, 2_500, 99_999_900] }],
];

/** Shandong's catalogue with a boundary at 2025-01-01; made up. */
export const SHANDONG: RegionCatalogue = {
  regionCode: trusted.regionCode('370000'),
  catalogue: [
    catalogueVersion(trusted.businessDate('2022-01-01'), 'illustrative', catalogueEntries(ROWS_2022)),
    catalogueVersion(
      trusted.businessDate('2025-01-01'),
      'illustrative',
      catalogueEntries(amendedRows(ROWS_2022, NOTICE_2025)),
    ),
  ],
};
