import type { RegionCode } from '../ids/brands';
import { findRegionPolicyVersions } from './find-region-policy';
import type { PolicyVersion } from './region-policy';

/** The policy of a pooling region that is called by its version; null when it has none of that name. */
export function findPolicyVersion(pool: RegionCode, version: string): PolicyVersion | null {
  return findRegionPolicyVersions(pool).find((one) => one.version === version) ?? null;
}
