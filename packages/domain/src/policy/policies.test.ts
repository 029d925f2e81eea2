import { provinceOf } from '../ids/provinces';
import { checkRegionPolicy } from './check-region-policy';
import { POLICIES } from './policies';

const policies = POLICIES.map((policy) => ({ code: policy.regionCode, policy }));

describe('POLICIES', () => {
  it.each(policies)('$code has no structural problem', ({ policy }) => {
    expect(checkRegionPolicy(policy)).toEqual([]);
  });

  it('holds each region once, ten or more in six provinces or more', () => {
    const codes = new Set(POLICIES.map(({ regionCode }) => regionCode));
    expect(codes.size).toBe(POLICIES.length);
    expect(codes.size).toBeGreaterThanOrEqual(10);
    expect(new Set([...codes].map(provinceOf)).size).toBeGreaterThanOrEqual(6);
  });

  it('pays employees in every version', () => {
    const gaps = POLICIES.flatMap(({ versions }) => versions.filter(({ schemes }) => schemes.employee === null));
    expect(gaps).toEqual([]);
  });
});
