import type { ClaimDocument } from './claim-document';
import type { Decision, DecisionOutcome } from './decision';
import { blockedChange, contraChange, holdActChange } from './evolve-act';
import { heldChange, settledChange } from './evolve-bill';
import { evolveHouse } from './evolve-house';
import { NO_CHANGE } from './state';
import type { StateChange, StateView } from './state';

type Refused = Extract<DecisionOutcome, { kind: 'refused' }>;
type Reversed = Extract<DecisionOutcome, { kind: 'reversed' }>;

/**
 * Makes state of a decision; nothing else does, so that the journal alone rebuilds everything.
 *
 * @param state the state before the decision
 * @throws InvariantViolation when the decision does not fit the state before it
 */
export function evolve(state: StateView, decision: Decision): StateChange {
  const { outcome } = decision;
  switch (outcome.kind) {
    case 'settled':
      return settledChange(state, outcome, decision);
    case 'held':
      return heldChange(state, outcome, decision);
    case 'captured':
    case 'released':
      return holdActChange(state, outcome, decision);
    case 'refunded':
      return contraChange(state, outcome, decision);
    case 'reversed':
      return reversedChange(state, outcome, decision);
    case 'blocked':
      return blockedChange(outcome, decision);
    case 'refused':
      return { ...NO_CHANGE, claims: [refusedDocument(outcome, decision)] };
    default:
      return evolveHouse(state, outcome, decision);
  }
}

function reversedChange(state: StateView, outcome: Reversed, decision: Decision): StateChange {
  const { undone } = outcome;
  if (undone === 'hold') return holdActChange(state, { ...outcome, undone }, decision);
  return contraChange(state, outcome, decision);
}

function refusedDocument(outcome: Refused, { commandOffset, clockMs }: Decision): ClaimDocument {
  const { claimId, contentHashes, personId, facts, act, refusal } = outcome;
  return {
    claimId,
    contentHashes,
    commandOffset,
    outcome: { kind: 'refused', refusal },
    act,
    personId,
    institutionCode: facts.institutionCode,
    money: null,
    endedBy: null,
    changedAtMs: clockMs,
  };
}
