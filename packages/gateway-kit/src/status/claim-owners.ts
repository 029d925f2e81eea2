import type { ClaimId, InstitutionCode } from '@medclear/domain';
import { followOldest } from '../inbox/follow-oldest';

/** Whose claims this gateway has sent lately: what it still remembers of a claim is told to nobody else. */
export interface ClaimOwners {
  remember(claimId: ClaimId, institutionCode: InstitutionCode): void;
  find(claimId: ClaimId): InstitutionCode | null;
}

/** The oldest go first; about as many as there are answers remembered. */
const MOST_OWNERS = 50_000;

export function createClaimOwners(most = MOST_OWNERS): ClaimOwners {
  const owners = new Map<ClaimId, InstitutionCode>();
  const oldestOwner = followOldest(owners);
  return {
    remember: (claimId, institutionCode) => {
      owners.set(claimId, institutionCode);
      const oldest = owners.size > most ? oldestOwner() : null;
      if (oldest !== null) owners.delete(oldest[0]);
    },
    find: (claimId) => owners.get(claimId) ?? null,
  };
}
