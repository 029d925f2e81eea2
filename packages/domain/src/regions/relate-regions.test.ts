import fc from 'fast-check';
import { trusted } from '../ids/trusted';
import { poolingAreaOf } from './pooling-area-of';
import { relateRegions } from './relate-regions';
import { takesPart } from './takes-part';
import vectors from './vectors/relations.json';

const DAY = trusted.businessDate('2026-03-02');
const { regionCode, businessDate } = trusted;

/** Codes of provinces, cities and counties that exist, and of some that do not. */
const region = fc
  .tuple(
    fc.constantFrom('11', '13', '36', '42', '46', '50', '65', '66', '71'),
    fc.constantFrom('00', '01', '02', '90', '99', '77'),
    fc.constantFrom('00', '01', '02', '04', '05', '81', '99'),
  )
  .map((parts) => regionCode(parts.join('')));

describe('relateRegions', () => {
  it.each(vectors.cases)('$id: $why', ({ given, then }) => {
    const { insured, treatment, date } = given;
    expect(relateRegions(regionCode(insured), regionCode(treatment), businessDate(date))).toEqual(then);
  });

  it('relates two regions alike in both directions', () => {
    fc.assert(
      fc.property(region, region, (one, other) => {
        const there = relateRegions(one, other, DAY);
        const back = relateRegions(other, one, DAY);
        expect(back).toEqual({ ...there, insuredPool: there.treatmentPool, treatmentPool: there.insuredPool });
      }),
    );
  });

  it('relates a region to its own pool as at home, and never across the first two digits', () => {
    fc.assert(
      fc.property(region, region, (one, other) => {
        expect(relateRegions(one, poolingAreaOf(one, DAY).pool, DAY).relation).toBe('same-pool');
        const isCross = relateRegions(one, other, DAY).relation === 'cross-province';
        expect(isCross).toBe(one.slice(0, 2) !== other.slice(0, 2));
      }),
    );
  });
});

describe('takesPart', () => {
  it.each([
    ['360100', true],
    ['660000', true],
    ['110000', true],
    ['710000', false],
    ['810001', false],
    ['820000', false],
    ['370181', true],
    ['347182', true],
  ])('of %s is %s', (code, expected) => {
    expect(takesPart(regionCode(code))).toBe(expected);
  });
});
