import { parseClaimId, provinceOf, provinceOfClaim } from '@medclear/domain';
import type { ClaimId, RegionCode } from '@medclear/domain';
import { refusedAnswer, transportRefusal } from '../render/gateway-answer';
import type { RefusedAnswer } from '../render/gateway-answer';

/** The claim that a path names, or why an act on it cannot be meant: an id that is none, or a region of another province. */
export function targetOfPath(
  pathClaimId: string | null,
  insuredRegion: RegionCode,
  regionPath: string,
): ClaimId | RefusedAnswer {
  const claimId = parseClaimId(pathClaimId ?? '');
  if (!claimId.ok) return transportRefusal('CLAIM_ID_MALFORMED', claimId.reason);
  if (provinceOfClaim(claimId.value) === provinceOf(insuredRegion)) return claimId.value;
  const issue = {
    path: regionPath,
    zh: '与业务编号的参保省份不符',
    en: 'is not in the province that the claim id names',
  };
  return refusedAnswer('ENVELOPE_INVALID', { issues: [issue] });
}
