import type { BusinessDate, RegionCode } from '../ids/brands';
import { POLICIES } from './policies';
import type { PolicyVersion, RegionPolicy } from './region-policy';
import { nanchang } from './regions/jiangxi/360100-nanchang';

const BY_REGION: ReadonlyMap<RegionCode, RegionPolicy> = new Map(
  POLICIES.map((policy) => [policy.regionCode, policy] as const),
);
/** Every region without a policy of its own carries this one, as an illustration. */
const ILLUSTRATION = nanchang;

/** The policy version of a pooling region in force on a day; null before the first one. */
export function findRegionPolicy(pool: RegionCode, date: BusinessDate): PolicyVersion | null {
  const versions = findRegionPolicyVersions(pool);
  for (let at = versions.length - 1; at >= 0; at -= 1) {
    const version = versions[at];
    if (version !== undefined && version.effectiveFrom <= date) return version;
  }
  return null;
}

/** Every policy version of a pooling region, from the oldest to the newest. */
export function findRegionPolicyVersions(pool: RegionCode): readonly PolicyVersion[] {
  return (BY_REGION.get(pool) ?? ILLUSTRATION).versions;
}
