import type { ClaimId, PersonId } from '../ids/brands';
import { fen } from '../money/fen';
import type { ClaimDocument } from './claim-document';
import type { Decision, DecisionOutcome } from './decision';
import type { PersonDocument } from './documents';
import { emptyPerson } from './empty-person';
import { endHolds } from './end-holds';
import { blockedChange, contraChange, holdActChange } from './evolve-act';
import { heldChange, settledChange } from './evolve-bill';
import { monthClosedChange, tickedChange } from './evolve-operator';
import { funded, ruled } from './fund-movement';
import { regionPairKey } from './region-pair-key';
import { registerFact } from './register-fact';
import { NO_CHANGE } from './state';
import type { FundChange, StateChange, StateView } from './state';

type Refused = Extract<DecisionOutcome, { kind: 'refused' }>;
type Reversed = Extract<DecisionOutcome, { kind: 'reversed' }>;
type FactRegistered = Extract<DecisionOutcome, { kind: 'fact-registered' }>;
type Registered = Extract<DecisionOutcome, { kind: 'person-registered' }>;

interface PersonOutcome {
  readonly command: { readonly personId: PersonId };
  readonly superseded: readonly ClaimId[];
}

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
    case 'refused':
      return { ...NO_CHANGE, claims: [refusedDocument(outcome, decision)] };
    case 'person-registered':
      return registeredChange(state, outcome, decision);
    case 'region-pair-opened': {
      const { insuredRegion, treatmentRegion, business, openFrom, openUntil } = outcome.command;
      const key = regionPairKey(insuredRegion, treatmentRegion, business);
      return { ...NO_CHANGE, regionPairs: [{ key, document: { openFrom, openUntil } }] };
    }
    case 'fund-quota-added':
      return { ...NO_CHANGE, funds: [funded(outcome.fund, outcome.amountFen)] };
    case 'fact-registered':
      return factChange(state, outcome, decision);
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
    case 'ticked':
      return tickedChange(state, outcome, decision);
    case 'month-closed':
      return monthClosedChange(state, outcome.month);
    case 'aged-out':
      return { ...NO_CHANGE, forgotten: outcome.claims };
    case 'fund-rule-set': {
      const { fund, limitFen, alarmBelowFen } = outcome;
      return { ...NO_CHANGE, funds: [ruled(fund, { limitFen, alarmBelowFen })] };
    }
    case 'operator-refused':
    case 'conflicted':
    case 'repeated':
    case 'parked':
    case 'quarantined':
      return NO_CHANGE;
  }
}

function reversedChange(state: StateView, outcome: Reversed, decision: Decision): StateChange {
  const { undone } = outcome;
  if (undone === 'hold') return holdActChange(state, { ...outcome, undone }, decision);
  return contraChange(state, outcome, decision);
}

function registeredChange(state: StateView, outcome: Registered, decision: Decision): StateChange {
  const creditedFen = fen(outcome.creditedFen + outcome.creditedFamilyFen);
  const credit = creditedFen > 0 ? [funded('personal-account', creditedFen)] : [];
  return personChange(state, outcome, decision, {
    credit,
    change: (known) => registeredPerson(known, outcome),
  });
}

function factChange(state: StateView, outcome: FactRegistered, decision: Decision): StateChange {
  const { command } = outcome;
  switch (command.kind) {
    case 'register-issuer':
      return { ...NO_CHANGE, issuers: [{ region: command.issuerRegion, document: command.issuer }] };
    case 'open-institution':
      return { ...NO_CHANGE, institutions: [{ code: command.institutionCode, document: command.institution }] };
    default: {
      const { superseded } = outcome;
      const change = (known: PersonDocument | null): PersonDocument => registerFact(known, command);
      return personChange(state, { command, superseded }, decision, { credit: [], change });
    }
  }
}

interface PersonChange {
  readonly credit: readonly FundChange[];
  readonly change: (known: PersonDocument | null) => PersonDocument;
}

/** What the registry changes of a person ends every hold that was split by what was known before. */
function personChange(
  state: StateView,
  { command, superseded }: PersonOutcome,
  { clockMs }: Decision,
  { credit, change }: PersonChange,
): StateChange {
  const known = state.person(command.personId);
  if (known === null || superseded.length === 0) return { ...NO_CHANGE, persons: [change(known)], funds: credit };
  const { person, funds, claims, holdsDue } = endHolds(known, {
    claimIds: superseded,
    state: 'superseded',
    endedBy: null,
    clockMs,
  });
  return { ...NO_CHANGE, persons: [change(person)], funds: [...funds, ...credit], claims, holdsDue };
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

function registeredPerson(known: PersonDocument | null, outcome: Registered): PersonDocument {
  const { personId, relations, cards, identities } = outcome.command;
  const before = known ?? emptyPerson(personId);
  return {
    ...before,
    isRegistered: true,
    relations,
    cards,
    identities,
    accountBalanceFen: fen(before.accountBalanceFen + outcome.creditedFen),
    familyBalanceFen: fen(before.familyBalanceFen + outcome.creditedFamilyFen),
  };
}
