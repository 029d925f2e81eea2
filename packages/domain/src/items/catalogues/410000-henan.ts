import { trusted } from '../../ids/trusted';
import { catalogueVersion } from '../catalogue';
import { amendedRows, catalogueEntries } from '../catalogue-rows';
import type { CatalogueRow } from '../catalogue-rows';
import { ILLUSTRATIVE_ROWS } from '../illustrative-catalogue';
import type { RegionCatalogue } from './region-catalogue';

const ROWS_2023 = amendedRows(ILLUSTRATIVE_ROWS, [
  ['X-CEFTRIAXONE', '头孢曲松', 'ceftriaxone', 'B', 1_000, '09', { isLimitedUse: true }],
  ['Z-BANLANGEN', '板蓝根颗粒', 'isatis root granules', 'C', 10_000, '11'],
  ['S-BLOOD-COUNT', '血细胞分析', 'blood count', 'A', 0, '04', { ceilingsFen: [1_500, 1_700, 1_900] }],
]);

/** From July 2025 on isatis root is paid again, with a share of fifteen per cent. */
const NOTICE_2025: readonly CatalogueRow[] = [['Z-BANLANGEN', '板蓝根颗粒', 'isatis root granules', 'B', 1_500, '11']];

/** Henan's catalogue with a boundary at 2025-07-01; made up. */
export const HENAN: RegionCatalogue = {
  regionCode: trusted.regionCode('410000'),
  catalogue: [
    catalogueVersion(trusted.businessDate('2023-01-01'), 'illustrative', catalogueEntries(ROWS_2023)),
    catalogueVersion(
      trusted.businessDate('2025-07-01'),
      'illustrative',
      catalogueEntries(amendedRows(ROWS_2023, NOTICE_2025)),
    ),
  ],
};
