import type { ClaimStanding } from '@medclear/contracts';
import type { ClaimDocument } from '@medclear/domain';

/** How a claim stands, besides what was told of it. */
export function standingOf({ institutionCode, act, money, endedBy }: ClaimDocument): ClaimStanding {
  const { state = null, expiresAtMs = null, lines = null } = money ?? {};
  return { institutionCode, act, state, expiresAtMs, lines, endedBy };
}
