import type { ClaimStanding, Reply, ReplyOutcome } from '@medclear/contracts';
import type { ClaimDocument, ClaimId, Decision, StateView } from '@medclear/domain';

/** Says a decision as a province does. */
export function toMemoryReply(state: StateView, decision: Decision): Reply {
  const { outcome, commandOffset, clockMs } = decision;
  if (outcome.kind === 'repeated') {
    const told = toMemoryStatus(state, outcome.claimId, clockMs);
    return { ...told, isRepeat: told.standing !== null };
  }
  const claimId = 'claimId' in outcome ? outcome.claimId : null;
  return { commandOffset, clockMs, claimId, isRepeat: false, outcome: toOutcome(outcome) };
}

/** Says what a province would decide; nobody must take it for a claim. */
export function toMemoryQuote({ outcome, clockMs }: Decision): Reply {
  const told: ReplyOutcome = outcome.kind === 'settled' || outcome.kind === 'refused' ? outcome : { kind: 'unknown' };
  return { commandOffset: 0, clockMs, claimId: null, isRepeat: false, outcome: told };
}

/** Says how a claim stands. */
export function toMemoryStatus(state: StateView, claimId: ClaimId, clockMs: number): Reply {
  const claim = state.claim(claimId);
  if (claim === null)
    return { commandOffset: 0, clockMs, claimId, isRepeat: false, outcome: { kind: 'unknown' }, standing: null };
  const { commandOffset, outcome } = claim;
  return { commandOffset, clockMs, claimId, isRepeat: false, outcome, standing: standingOf(claim) };
}

function standingOf({ institutionCode, act, money, endedBy }: ClaimDocument): ClaimStanding {
  const { state = null, expiresAtMs = null, lines = null } = money ?? {};
  return { institutionCode, act, state, expiresAtMs, lines, endedBy };
}

function toOutcome(outcome: Exclude<Decision['outcome'], { kind: 'repeated' }>): ReplyOutcome {
  switch (outcome.kind) {
    case 'settled':
    case 'held':
    case 'captured':
    case 'released':
    case 'refunded':
    case 'reversed':
    case 'blocked':
    case 'refused':
    case 'conflicted':
    case 'parked':
    case 'quarantined':
      return outcome;
    default:
      return { kind: 'recorded' };
  }
}
