import type { ClaimStanding, Reply } from '@medclear/contracts';
import type { ClaimDocument, ClaimId, StateView } from '@medclear/domain';
import { toldAtMs } from '../replies/told-at-ms';

/** Tells what was told of a claim and how it stands now. */
export function tellStanding(state: StateView, claimId: ClaimId): Reply {
  const claim = state.claim(claimId);
  const { clockMs } = state;
  if (claim === null) return { commandOffset: -1, clockMs, claimId, isRepeat: false, outcome: { kind: 'unknown' } };
  const { outcome, commandOffset } = claim;
  return {
    commandOffset,
    clockMs: toldAtMs(outcome, clockMs),
    claimId,
    isRepeat: true,
    outcome,
    standing: standingOf(claim),
  };
}

function standingOf({ institutionCode, act, money, endedBy }: ClaimDocument): ClaimStanding {
  const { state = null, expiresAtMs = null, lines = null } = money ?? {};
  return { institutionCode, act, state, expiresAtMs, lines, endedBy };
}
