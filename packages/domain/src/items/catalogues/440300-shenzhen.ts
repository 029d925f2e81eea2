import { trusted } from '../../ids/trusted';
import { catalogueVersion } from '../catalogue';
import { amendedRows, catalogueEntries } from '../catalogue-rows';
import type { CatalogueRow } from '../catalogue-rows';
import { ILLUSTRATIVE_ROWS } from '../illustrative-catalogue';
import type { RegionCatalogue } from './region-catalogue';

const ROWS_2021 = amendedRows(ILLUSTRATIVE_ROWS, [
  [
    'S-CONSULTATION',
    '普通门诊诊查费',
    'outpatient consultation',
    'A',
    500,
    '13',
    { ceilingsFen: [2_500, 3_500, 5_000] },
  ],
  ['X-METFORMIN', '二甲双胍片', 'metformin tablets', 'A', 300, '09'],
]);

/** From 2026 on the share of class A items is gone. */
const NOTICE_2026: readonly CatalogueRow[] = [
  ['S-CONSULTATION', '普通门诊诊查费', 'outpatient consultation', 'A', 0, '13', { ceilingsFen: [2_500, 3_500, 5_000] }],
  ['X-METFORMIN', '二甲双胍片', 'metformin tablets', 'A', 0, '09'],
];

/** Shenzhen has a catalogue of its own inside its province, with a boundary at 2026-01-01; made up. */
export const SHENZHEN: RegionCatalogue = {
  regionCode: trusted.regionCode('440300'),
  catalogue: [
    catalogueVersion(trusted.businessDate('2021-01-01'), 'illustrative', catalogueEntries(ROWS_2021)),
    catalogueVersion(
      trusted.businessDate('2026-01-01'),
      'illustrative',
      catalogueEntries(amendedRows(ROWS_2021, NOTICE_2026)),
    ),
  ],
};
