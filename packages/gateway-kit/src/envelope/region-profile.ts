import type { RegionCode } from '@medclear/domain';

/** Where the national interface is spoken differently by an insured place. */
export interface RegionProfile {
  /** `fund_pay_sumamt` is the funds and the personal account together; elsewhere it is the funds alone. */
  readonly fundTotalIncludesAccount: boolean;
}

const PLAIN: RegionProfile = { fundTotalIncludesAccount: false };

/** Profiles by the first digits of a region code; Guangdong is known to include the account, Hunan to leave it out. */
const PROFILES: Readonly<Record<string, RegionProfile>> = {
  '44': { fundTotalIncludesAccount: true },
};

/** The profile of an insured place: its own, its province's, or the plain one. */
export function regionProfileOf(insuredRegion: RegionCode): RegionProfile {
  return PROFILES[insuredRegion] ?? PROFILES[insuredRegion.slice(0, 2)] ?? PLAIN;
}
