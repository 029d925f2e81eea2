import type { BusinessDate, RegionCode } from '../ids/brands';
import { trusted } from '../ids/trusted';
import { isInForce, poolingRowsOf } from './pooling-table';
import type { PoolingArea, PoolingRow } from './pooling-table';

const MOST_REMEMBERED = 10_000;
/** The rows that may hold for a region on some day: every claim asks for the same few regions several times. */
const ROWS_OF_REGION = new Map<RegionCode, readonly PoolingRow[]>();

/**
 * The pooling area of a region on a day, by the table: a row of its own, of its city or of its municipality.
 *
 * A code in no row falls back to its first four digits; that is not known, and worth a warning.
 */
export function poolingAreaOf(region: RegionCode, date: BusinessDate): PoolingArea {
  const rows = ROWS_OF_REGION.get(region) ?? rememberRows(region);
  for (const row of rows) if (isInForce(row, date)) return row.area;
  return { pool: trusted.regionCode(`${region.slice(0, 4)}00`), isKnown: false };
}

function rememberRows(region: RegionCode): readonly PoolingRow[] {
  const rows = [region, region.slice(0, 4), region.slice(0, 2)].flatMap(poolingRowsOf);
  if (ROWS_OF_REGION.size >= MOST_REMEMBERED) ROWS_OF_REGION.clear();
  ROWS_OF_REGION.set(region, rows);
  return rows;
}
