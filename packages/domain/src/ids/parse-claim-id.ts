import type { ClaimId, ProvinceCode } from './brands';
import { accepted, rejected } from './parsed';
import type { Parsed } from './parsed';
import { PROVINCE_NAMES } from './provinces';
import { trusted } from './trusted';

/** Reads `36-` and 26 letters and digits of base32. */
export function parseClaimId(text: string): Parsed<ClaimId> {
  const isClaimId = /^\d{2}-[a-z2-7]{26}$/.test(text) && text.slice(0, 2) in PROVINCE_NAMES;
  return isClaimId ? accepted(trusted.claimId(text)) : rejected('not a claim id');
}

/** The insured province that a claim id names. */
export function provinceOfClaim(claimId: ClaimId): ProvinceCode {
  return trusted.provinceCode(claimId.slice(0, 2));
}
