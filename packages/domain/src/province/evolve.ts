import { invariant } from '../invariant';
import { fen } from '../money/fen';
import type { FactCommand } from './command';
import type { Decision, DecisionOutcome, PersonUsage } from './decision';
import type { ClaimDocument } from './claim-document';
import type { PersonDocument } from './documents';
import { emptyPerson } from './empty-person';
import { capturedAtOnce, funded } from './fund-movement';
import { usedRows } from './person-year';
import { regionPairKey } from './region-pair-key';
import { registerFact } from './register-fact';
import { NO_CHANGE } from './state';
import type { StateChange, StateView } from './state';

type Settled = Extract<DecisionOutcome, { kind: 'settled' }>;
type Refused = Extract<DecisionOutcome, { kind: 'refused' }>;
type Registered = Extract<DecisionOutcome, { kind: 'person-registered' }>;

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
      return registeredChange(state, outcome);
    case 'region-pair-opened': {
      const { insuredRegion, treatmentRegion, business, openFrom, openUntil } = outcome.command;
      const key = regionPairKey(insuredRegion, treatmentRegion, business);
      return { ...NO_CHANGE, regionPairs: [{ key, document: { openFrom, openUntil } }] };
    }
    case 'fund-quota-added':
      return { ...NO_CHANGE, funds: [funded(outcome.fund, outcome.amountFen)] };
    case 'fact-registered':
      return factChange(state, outcome.command);
    case 'held':
    case 'captured':
    case 'released':
    case 'refunded':
    case 'reversed':
    case 'blocked':
    case 'ticked':
    case 'month-closed':
    case 'aged-out':
    case 'fund-rule-set':
      return NO_CHANGE;
    case 'operator-refused':
    case 'conflicted':
    case 'repeated':
    case 'parked':
    case 'quarantined':
      return NO_CHANGE;
  }
}

function settledChange(state: StateView, outcome: Settled, decision: Decision): StateChange {
  const person = state.person(outcome.personId);
  invariant(person !== null, 'a settled claim belongs to a known person');
  return {
    funds: outcome.legs.map((leg) => capturedAtOnce(leg.fund, leg.amountFen)),
    persons: [usedPerson(person, outcome.usage)],
    claims: [settledDocument(outcome, decision)],
    regionPairs: NO_CHANGE.regionPairs,
    institutions: NO_CHANGE.institutions,
    issuers: NO_CHANGE.issuers,
    calendar: null,
    holdsDue: NO_CHANGE.holdsDue,
    forgotten: NO_CHANGE.forgotten,
  };
}

function registeredChange(state: StateView, outcome: Registered): StateChange {
  const creditedFen = fen(outcome.creditedFen + outcome.creditedFamilyFen);
  return {
    ...NO_CHANGE,
    persons: [registeredPerson(state.person(outcome.command.personId), outcome)],
    funds: creditedFen > 0 ? [funded('personal-account', creditedFen)] : [],
  };
}

function factChange(state: StateView, command: FactCommand): StateChange {
  switch (command.kind) {
    case 'register-issuer':
      return { ...NO_CHANGE, issuers: [{ region: command.issuerRegion, document: command.issuer }] };
    case 'open-institution':
      return { ...NO_CHANGE, institutions: [{ code: command.institutionCode, document: command.institution }] };
    default:
      return { ...NO_CHANGE, persons: [registerFact(state.person(command.personId), command)] };
  }
}

function settledDocument(outcome: Settled, { commandOffset, clockMs }: Decision): ClaimDocument {
  const { claimId, contentHashes, personId, facts, usage, answer } = outcome;
  return {
    claimId,
    contentHashes,
    commandOffset,
    outcome: { kind: 'settled', answer },
    act: 'settle',
    personId,
    institutionCode: facts.institutionCode,
    money: { state: 'settled', expiresAtMs: null, businessDate: answer.businessDate, facts, usage, lines: null },
    endedBy: null,
    changedAtMs: clockMs,
  };
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

/** Written out, field by field: this runs for every settled claim. */
function usedPerson(person: PersonDocument, usage: PersonUsage): PersonDocument {
  const { accountFen, familyFen } = usage.movement;
  return {
    personId: person.personId,
    isRegistered: person.isRegistered,
    relations: person.relations,
    cards: person.cards,
    identities: person.identities,
    filings: person.filings,
    qualifications: person.qualifications,
    admissions: person.admissions,
    transfer: person.transfer,
    suspensions: person.suspensions,
    accountBalanceFen: fen(person.accountBalanceFen - accountFen),
    familyBalanceFen: fen(person.familyBalanceFen - familyFen),
    accumulators: usedRows(person.accumulators, usage),
    openHolds: person.openHolds,
    visits: person.visits,
  };
}
