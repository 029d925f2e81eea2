import type { RegionCode } from '@medclear/domain';

/** Where the national interface is spoken differently by a region. */
export interface RegionProfile {
  /** Of an insured place: `fund_pay_sumamt` is the funds and the personal account together; elsewhere it is the funds alone. */
  readonly fundTotalIncludesAccount: boolean;
  /** Of a treating place: its pharmacies scan the trace code of every pack they sell. */
  readonly requiresTraceCodes: boolean;
}

const PLAIN: RegionProfile = { fundTotalIncludesAccount: false, requiresTraceCodes: false };

/**
 * Profiles by the first digits of a region code.
 *
 * Guangdong is known to include the account, Hunan to leave it out; that Fujian asks for trace codes is an illustration.
 */
const PROFILES: Readonly<Record<string, RegionProfile>> = {
  '35': { ...PLAIN, requiresTraceCodes: true },
  '44': { ...PLAIN, fundTotalIncludesAccount: true },
};

/** The profile of a region: its own, its province's, or the plain one. */
export function regionProfileOf(region: RegionCode): RegionProfile {
  return PROFILES[region] ?? PROFILES[region.slice(0, 2)] ?? PLAIN;
}
