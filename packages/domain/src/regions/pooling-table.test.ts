import { PROVINCE_NAMES } from '../ids/provinces';
import { trusted } from '../ids/trusted';
import { poolingAreaOf } from './pooling-area-of';
import { isInForce, POOLING_ROWS, poolingRowsOf } from './pooling-table';
import areas from './vectors/pooling-areas.json';
import pools from './vectors/pools-by-province.json';

const { regionCode, businessDate } = trusted;

describe('the table of pooling areas', () => {
  it.each(areas.cases)('$id: $why', ({ given, then }) => {
    expect(poolingAreaOf(regionCode(given.region), businessDate(given.date))).toEqual(then);
  });

  it.each(pools.cases)('$id: $why', ({ given, then }) => {
    const rows = POOLING_ROWS.filter(
      (row) => row.prefix.startsWith(given.province) && isInForce(row, businessDate(given.date)),
    );
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

  it('finds the rows of exactly a prefix, whenever they hold', () => {
    expect(poolingRowsOf('3601')).toMatchObject([{ zh: '南昌市', until: null }]);
    expect(poolingRowsOf('3712').map(({ area }) => area.pool)).toEqual(['371200', '370100']);
    expect(poolingRowsOf('360100')).toEqual([]);
  });

  it('remembers nothing wrong of a region that is asked for on many days', () => {
    const dates = ['2026-03-02', '2018-12-25', '2018-12-26', '2011-12-31', '2018-12-25'].map(businessDate);
    const found = dates.map((date) => poolingAreaOf(regionCode('371203'), date).pool);
    expect(found).toEqual(['370100', '371200', '370100', '371200', '371200']);
  });
});
