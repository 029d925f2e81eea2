import type { BusinessDate, RegionCode } from '../ids/brands';
import { trusted } from '../ids/trusted';
import { findPoolingRow } from './pooling-table';
import type { PoolingArea } from './pooling-table';

/**
 * The pooling area of a region on a day, by the table: a row of its own, of its city or of its municipality.
 *
 * A code in no row falls back to its first four digits; that is not known, and worth a warning.
 */
export function poolingAreaOf(region: RegionCode, date: BusinessDate): PoolingArea {
  const row =
    findPoolingRow(region, date) ??
    findPoolingRow(region.slice(0, 4), date) ??
    findPoolingRow(region.slice(0, 2), date);
  return row === null ? { pool: trusted.regionCode(`${region.slice(0, 4)}00`), isKnown: false } : row.area;
}
