import { parseRegionCode } from '../ids/parse-region-code';
import { checkPolicy } from './check-policy';
import { NO_PROBLEMS, problemAt } from './check/policy-problem';
import type { PolicyProblem } from './check/policy-problem';
import type { RegionPolicy } from './region-policy';

/** Finds what is wrong with a region: its code, the order and the names of its versions, and each version. */
export function checkRegionPolicy(region: RegionPolicy): readonly PolicyProblem[] {
  const code = parseRegionCode(region.regionCode);
  return [
    ...(code.ok ? NO_PROBLEMS : problemAt('regionCode', code.reason)),
    ...(region.versions.length === 0 ? problemAt('versions', 'has no version') : NO_PROBLEMS),
    ...region.versions.flatMap((_, index) => checkVersion(region, index)),
  ];
}

function checkVersion({ regionCode, versions }: RegionPolicy, index: number): readonly PolicyProblem[] {
  const version = versions[index];
  if (version === undefined) return NO_PROBLEMS;
  const before = versions[index - 1];
  const path = `versions.${index}`;
  const isLater = before === undefined || before.effectiveFrom < version.effectiveFrom;
  const isNamed = version.version === `${regionCode}-${version.effectiveFrom}`;
  return [
    ...(isLater ? NO_PROBLEMS : problemAt(`${path}.effectiveFrom`, 'is not after the version before it')),
    ...(isNamed ? NO_PROBLEMS : problemAt(`${path}.version`, 'is not the region and the first day')),
    ...checkPolicy(version).map(({ path: within, problem }) => ({ path: `${path}.${within}`, problem })),
  ];
}
