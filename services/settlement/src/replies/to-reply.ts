import type { Reply, ReplyOutcome } from '@medclear/contracts';
import { invariant } from '@medclear/domain';
import type { ClaimDocument, ClaimId, Decision, DecisionOutcome, RememberedOutcome } from '@medclear/domain';
import { standingOf } from './standing-of';
import { toldAtMs } from './told-at-ms';

type FindClaim = (claimId: ClaimId) => ClaimDocument | null;
type Repeated = Extract<DecisionOutcome, { kind: 'repeated' }>;

/**
 * Says a recorded decision to whoever asked.
 *
 * @param findClaim knows at least the claims that the decision names, as they stand after it
 * @throws InvariantViolation when a repeat's original is not known
 */
export function toReply(decision: Decision, findClaim: FindClaim): Reply {
  const { outcome, commandOffset, clockMs } = decision;
  if (outcome.kind === 'repeated') return repeatOf(decision, outcome, findClaim);
  return { commandOffset, clockMs, claimId: claimIdOf(outcome), isRepeat: false, outcome: toReplyOutcome(outcome) };
}

/** The original's answer with its own offset and, where it knows it, its own clock; and how the claim stands after all. */
function repeatOf(decision: Decision, { claimId }: Repeated, findClaim: FindClaim): Reply {
  const claim = findClaim(claimId);
  invariant(claim !== null, 'the original of a repeat is known');
  const { outcome, commandOffset } = claim;
  const clockMs = toldAtMs(outcome, decision.clockMs);
  return { commandOffset, clockMs, claimId, isRepeat: true, outcome, standing: standingOf(claim) };
}

type Told = Extract<DecisionOutcome, { kind: RememberedOutcome['kind'] }>;

function toReplyOutcome(outcome: Exclude<DecisionOutcome, Repeated>): ReplyOutcome {
  switch (outcome.kind) {
    case 'conflicted':
      return { kind: 'conflicted', differingGroups: outcome.differingGroups };
    case 'parked':
      return { kind: 'parked', reason: outcome.reason };
    case 'quarantined':
      return { kind: 'quarantined', operator: outcome.operator, reason: outcome.reason };
    case 'operator-refused':
      return { kind: 'refused', refusal: outcome.refusal };
    default:
      return isTold(outcome) ? toldOf(outcome) : { kind: 'recorded' };
  }
}

/** What an institution is told under a claim id carries an answer, a refusal, or what was found. */
function isTold(outcome: DecisionOutcome): outcome is Told {
  return 'answer' in outcome || 'refusal' in outcome || 'found' in outcome;
}

function toldOf(outcome: Told): RememberedOutcome {
  switch (outcome.kind) {
    case 'settled':
      return { kind: 'settled', answer: outcome.answer };
    case 'refused':
      return { kind: 'refused', refusal: outcome.refusal };
    case 'held':
      return { kind: outcome.kind, answer: outcome.answer, expiresAtMs: outcome.expiresAtMs };
    case 'captured':
    case 'released':
    case 'refunded':
      return { kind: outcome.kind, targetId: outcome.targetId, answer: outcome.answer };
    case 'reversed': {
      const { targetId, undone, answer } = outcome;
      return { kind: 'reversed', targetId, undone, answer };
    }
    case 'blocked':
      return { kind: 'blocked', targetId: outcome.targetId, found: outcome.found };
  }
}

function claimIdOf(outcome: DecisionOutcome): ClaimId | null {
  return 'claimId' in outcome ? outcome.claimId : null;
}
