import type { BusinessDate, RegionCode } from '../ids/brands';
import { nanchang } from './nanchang-360100';
import type { PolicyVersion, RegionPolicy } from './first-policy';

const POLICIES: readonly RegionPolicy[] = [nanchang];
/** Every region without a policy of its own carries this one, as an illustration. */
const ILLUSTRATION = nanchang;

/** The policy version of a region in force on a day; null before the first one. */
export function findPolicy(region: RegionCode, date: BusinessDate): PolicyVersion | null {
  const policy = POLICIES.find((candidate) => candidate.regionCode === region) ?? ILLUSTRATION;
  return policy.versions.findLast((version) => version.effectiveFrom <= date) ?? null;
}
