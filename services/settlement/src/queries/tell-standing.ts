import type { Reply } from '@medclear/contracts';
import type { ClaimId, StateView } from '@medclear/domain';
import { standingOf } from '../replies/standing-of';
import { toldAtMs } from '../replies/told-at-ms';

/** Tells what was told of a claim and how it stands now. */
export function tellStanding(state: StateView, claimId: ClaimId): Reply {
  const claim = state.claim(claimId);
  if (claim === null) return tellNothing(state, claimId);
  const { outcome, commandOffset } = claim;
  return {
    commandOffset,
    clockMs: toldAtMs(outcome, state.clockMs),
    claimId,
    isRepeat: true,
    outcome,
    standing: standingOf(claim),
  };
}

/** Says that nothing can be said of a claim, which is no refusal. */
export function tellNothing({ clockMs }: StateView, claimId: ClaimId): Reply {
  return { commandOffset: -1, clockMs, claimId, isRepeat: false, outcome: { kind: 'unknown' } };
}
