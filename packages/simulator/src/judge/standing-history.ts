import type { ClaimStanding } from '@medclear/contracts';
import type { ClaimDocument, ClaimId } from '@medclear/domain';
import { standingOf } from '@medclear/settlement';

/** How claims have stood, decision by decision. */
export interface StandingHistory {
  /** Claims stand so from a decision on. */
  note(commandOffset: number, claims: readonly ClaimDocument[]): void;
  /** Whether a claim has stood so at a decision or later. */
  hasStood(claimId: ClaimId, standing: ClaimStanding, commandOffset: number): boolean;
}

export function createStandingHistory(): StandingHistory {
  const history = new Map<ClaimId, { readonly from: number; readonly text: string }[]>();
  return {
    note: (from, claims) => {
      for (const claim of claims) {
        const stood = history.get(claim.claimId) ?? [];
        stood.push({ from, text: JSON.stringify(standingOf(claim)) });
        history.set(claim.claimId, stood);
      }
    },
    hasStood: (claimId, standing, commandOffset) => {
      const stood = history.get(claimId) ?? [];
      const text = JSON.stringify(standing);
      return stood.some((one, at) => one.text === text && (stood[at + 1]?.from ?? Infinity) > commandOffset);
    },
  };
}
