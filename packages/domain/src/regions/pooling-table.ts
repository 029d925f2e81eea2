import type { BusinessDate, RegionCode } from '../ids/brands';
import { trusted } from '../ids/trusted';
import { ALL_PROVINCES } from './pooling-areas/all-provinces';
import { FIRST_DAY } from './pooling-areas/first-day';
import type { DatedArea, ProvinceAreas } from './pooling-areas/province-areas';

/** The pool a region belongs to, and whether the table knew the region or its prefix decided. */
export interface PoolingArea {
  readonly pool: RegionCode;
  readonly isKnown: boolean;
}

/** A row of the table: the days on which a prefix belongs to a pool, both included. */
export interface PoolingRow {
  readonly prefix: string;
  readonly zh: string;
  readonly from: BusinessDate;
  readonly until: BusinessDate | null;
  readonly area: PoolingArea;
}

function toRow({ prefix, pool, zh, from, until }: DatedArea): PoolingRow {
  return {
    prefix,
    zh,
    from: trusted.businessDate(from),
    until: until === null ? null : trusted.businessDate(until),
    area: { pool: trusted.regionCode(pool), isKnown: true },
  };
}

function rowsOf({ steady, changed }: ProvinceAreas): readonly PoolingRow[] {
  const lasting = Object.entries(steady).map(([prefix, zh]) =>
    toRow({ prefix, zh, pool: prefix.padEnd(6, '0'), from: FIRST_DAY, until: null }),
  );
  return [...lasting, ...changed.map(toRow)];
}

/** Every row, province by province. */
export const POOLING_ROWS: readonly PoolingRow[] = ALL_PROVINCES.flatMap(rowsOf);

const ROWS_BY_PREFIX: ReadonlyMap<string, readonly PoolingRow[]> = groupByPrefix(POOLING_ROWS);

function groupByPrefix(rows: readonly PoolingRow[]): ReadonlyMap<string, readonly PoolingRow[]> {
  const groups = new Map<string, readonly PoolingRow[]>();
  for (const row of rows) groups.set(row.prefix, [...(groups.get(row.prefix) ?? []), row]);
  return groups;
}

/** Every row of exactly this prefix, whenever it is in force. */
export function poolingRowsOf(prefix: string): readonly PoolingRow[] {
  return ROWS_BY_PREFIX.get(prefix) ?? [];
}

/** Whether a row holds on a day, first and last day included. */
export function isInForce({ from, until }: PoolingRow, date: BusinessDate): boolean {
  return from <= date && (until === null || date <= until);
}
