import { POLICIES } from '@medclear/domain';
import type { PolicyVersion, RegionPolicy } from '@medclear/domain';
import { checkRegion } from './check-region';
import { renderRegionReports } from './render-region-reports';

const VISITS = 40;
const policies = POLICIES.map((policy) => ({ code: policy.regionCode, policy }));
const regionOf = (code: string): RegionPolicy => {
  const found = POLICIES.find(({ regionCode }) => regionCode === code);
  if (found === undefined) throw new Error(`no policy ${code}`);
  return found;
};
const changed = (region: RegionPolicy, change: (version: PolicyVersion) => PolicyVersion): RegionPolicy => ({
  ...region,
  versions: region.versions.map(change),
});

describe('checkRegion', () => {
  it.each(policies)('finds no problem in $code', ({ policy }) => {
    expect(checkRegion(policy, VISITS).problems).toEqual([]);
  });

  it('finds that the funds may pay less for more where the policy no longer says so', () => {
    const silent = changed(regionOf('440100'), ({ paysLessForMore: _, ...version }) => version);
    const broken = checkRegion(silent, 300).problems.filter(({ kind }) => kind === 'property');
    expect(broken.map(({ what }) => what)).toContainEqual(expect.stringContaining('pays no less for more in scope'));
  });

  it('finds a page that is missing, a version without its name and examples that no longer hold', () => {
    const renamed = changed(regionOf('360100'), (version) => ({ ...version, version: 'next', source: 'docs/none.md' }));
    const kinds = checkRegion(renamed, 1).problems.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['structure', 'source', 'vector']));
  });

  it('finds that a region has no worked examples', () => {
    const elsewhere = { ...regionOf('310000'), regionCode: regionOf('360100').regionCode };
    const few = checkRegion({ ...elsewhere, versions: [] }, 1).problems;
    expect(few).toContainEqual({ kind: 'structure', where: 'versions', what: 'has no version' });
  });
});

describe('renderRegionReports', () => {
  it('shows a line for each region and says that all is well', () => {
    const text = renderRegionReports([checkRegion(regionOf('360100'), 1)]);
    expect(text).toMatch(/^region {2}name .*\n360100 {2}Nanchang .* none\n/);
    expect(text).toContain('Every policy holds.');
  });

  it('shows each problem and what to do next, once for each kind', () => {
    const wrong = changed(regionOf('360100'), (version) => ({ ...version, source: 'docs/none.md' }));
    const text = renderRegionReports([checkRegion(wrong, 1)]);
    expect(text).toContain('source  360100-2023-01-01: docs/none.md does not exist');
    expect(text.match(/^Next, source/gm)).toHaveLength(1);
  });
});
