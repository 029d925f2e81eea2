import { PROVINCE_NAMES } from '../ids/provinces';
import { trusted } from '../ids/trusted';
import { poolingAreaOf } from './pooling-area-of';
import { findPoolingRow, POOLING_ROWS } from './pooling-table';
import type { PoolingRow } from './pooling-table';
import areas from './vectors/pooling-areas.json';
import pools from './vectors/pools-by-province.json';

const { regionCode, businessDate } = trusted;
const isInForce = ({ from, until }: PoolingRow, date: string) => from <= date && (until === null || date <= until);

describe('the table of pooling areas', () => {
  it.each(areas.cases)('$id: $why', ({ given, then }) => {
    expect(poolingAreaOf(regionCode(given.region), businessDate(given.date))).toEqual(then);
  });

  it.each(pools.cases)('$id: $why', ({ given, then }) => {
    const rows = POOLING_ROWS.filter((row) => row.prefix.startsWith(given.province) && isInForce(row, given.date));
    expect(new Set(rows.map(({ area }) => area.pool)).size).toBe(then);
  });

  it('knows 31 provinces and the Corps, and no other', () => {
    const provinces = new Set(POOLING_ROWS.map(({ prefix }) => prefix.slice(0, 2)));
    expect([...provinces].toSorted()).toEqual(Object.keys(PROVINCE_NAMES).toSorted());
  });

  it('knows the 333 cities, prefectures, regions and leagues of GB/T 2260', () => {
    const cities = POOLING_ROWS.filter(
      ({ prefix, area, until }) =>
        prefix.length === 4 &&
        until === null &&
        area.pool === `${prefix}00` &&
        !prefix.endsWith('99') &&
        !prefix.startsWith('66'),
    );
    expect(cities.length).toBe(333);
  });

  it.each(POOLING_ROWS.map((row) => [row.prefix, row.from, row] as const))(
    'puts %s from %s on into a pool of its province that is its own pool',
    (prefix, from, { area, zh, until }) => {
      expect(prefix).toMatch(/^(\d\d){1,3}$/);
      expect(zh).toMatch(/^[\u4e00-\u9fff]{2,}$/);
      expect(area.pool).toMatch(/^\d{6}$/);
      expect(area.pool.slice(0, 2)).toBe(prefix.slice(0, 2));
      expect(poolingAreaOf(area.pool, from)).toEqual(area);
      expect(until === null || from <= until).toBe(true);
    },
  );

  it('has one row at most for a prefix on a day', () => {
    const days = [...new Set(POOLING_ROWS.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))];
    for (const date of days) {
      const prefixes = POOLING_ROWS.filter((row) => isInForce(row, date)).map(({ prefix }) => prefix);
      expect(new Set(prefixes).size).toBe(prefixes.length);
    }
  });

  it('finds the row of exactly a prefix', () => {
    expect(findPoolingRow('3601', businessDate('2026-03-02'))).toMatchObject({ zh: '南昌市', until: null });
    expect(findPoolingRow('360100', businessDate('2026-03-02'))).toBeNull();
  });
});
