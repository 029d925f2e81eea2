import { businessDateOf } from '../ids/business-date';
import { invariant } from '../invariant';
import { fen } from '../money/fen';
import { withBilledVisit } from './billed-visits';
import type { ClaimDocument, ClaimMoney } from './claim-document';
import type { Decision, DecisionOutcome } from './decision';
import type { PersonDocument } from './documents';
import { endHolds } from './end-holds';
import type { EndedHolds } from './end-holds';
import { capturedAtOnce, held } from './fund-movement';
import { usedRows } from './person-year';
import { NO_CHANGE } from './state';
import type { StateChange, StateView } from './state';
import { withVisit } from './year-visits';

type Settled = Extract<DecisionOutcome, { kind: 'settled' }>;
type Held = Extract<DecisionOutcome, { kind: 'held' }>;

/** Written out, field by field: this runs for every settled claim. */
export function settledChange(state: StateView, outcome: Settled, decision: Decision): StateChange {
  const { superseded, legs } = outcome;
  const ended = superseded.length === 0 ? null : endedBy(state, outcome, decision);
  const person = ended === null ? personOf(state, outcome) : ended.person;
  const funds = legs.map((leg) => capturedAtOnce(leg.fund, leg.amountFen));
  const document = settledDocument(outcome, decision);
  return {
    funds: ended === null ? funds : [...ended.funds, ...funds],
    persons: [usedPerson(person, outcome, decision)],
    claims: ended === null ? [document] : [...ended.claims, document],
    regionPairs: NO_CHANGE.regionPairs,
    institutions: NO_CHANGE.institutions,
    issuers: NO_CHANGE.issuers,
    calendar: null,
    holdsDue: ended === null ? NO_CHANGE.holdsDue : ended.holdsDue,
    forgotten: NO_CHANGE.forgotten,
  };
}

/** Sets everything aside that the bill would pay, and copies the claim to its person. */
export function heldChange(state: StateView, outcome: Held, decision: Decision): StateChange {
  const ended = endedBy(state, outcome, decision);
  const { claimId, personId, expiresAtMs, usage } = outcome;
  const document = heldDocument(outcome, decision);
  const person = usedPerson(ended.person, outcome, decision);
  return {
    ...NO_CHANGE,
    funds: [...ended.funds, ...outcome.legs.map(({ fund, amountFen }) => held(fund, amountFen))],
    persons: [{ ...person, openHolds: [...person.openHolds, { year: usage.year, document }] }],
    claims: [...ended.claims, document],
    holdsDue: [...ended.holdsDue, { claimId, personId, expiresAtMs }],
  };
}

function endedBy(state: StateView, outcome: Settled | Held, { clockMs }: Decision): EndedHolds {
  const { superseded, claimId } = outcome;
  const person = personOf(state, outcome);
  return endHolds(person, { claimIds: superseded, state: 'superseded', endedBy: claimId, clockMs });
}

function personOf(state: StateView, { personId }: Settled | Held): PersonDocument {
  const person = state.person(personId);
  invariant(person !== null, 'a claim with money belongs to a known person');
  return person;
}

function settledDocument(outcome: Settled, { commandOffset, clockMs }: Decision): ClaimDocument {
  const { claimId, contentHashes, personId, facts, answer } = outcome;
  return {
    claimId,
    contentHashes,
    commandOffset,
    outcome: { kind: 'settled', answer },
    act: 'settle',
    personId,
    institutionCode: facts.institutionCode,
    money: moneyOf(outcome, 'settled', null),
    endedBy: null,
    changedAtMs: clockMs,
  };
}

function heldDocument(outcome: Held, { commandOffset, clockMs }: Decision): ClaimDocument {
  const { claimId, contentHashes, personId, institutionCode, answer, expiresAtMs } = outcome;
  return {
    claimId,
    contentHashes,
    commandOffset,
    outcome: { kind: 'held', answer, expiresAtMs },
    act: 'hold',
    personId,
    institutionCode,
    money: moneyOf(outcome, 'held', expiresAtMs),
    endedBy: null,
    changedAtMs: clockMs,
  };
}

function moneyOf(
  { answer, facts, usage, visitKey }: Settled | Held,
  state: ClaimMoney['state'],
  expiresAtMs: number | null,
): ClaimMoney {
  return { state, expiresAtMs, businessDate: answer.businessDate, facts, usage, lines: null, visitKey };
}

/** A visit that is only held does not stand in the year yet, but is billed. */
function usedPerson(person: PersonDocument, outcome: Settled | Held, decision: Decision): PersonDocument {
  const { claimId, usage, visitKey } = outcome;
  const { commandOffset, clockMs } = decision;
  const { accountFen, familyFen, group } = usage.movement;
  const isVisit = outcome.kind === 'settled' && group !== null;
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
    visits: isVisit ? withVisit(person.visits, { year: usage.year, offset: commandOffset }) : person.visits,
    billedVisits:
      visitKey === null
        ? person.billedVisits
        : withBilledVisit(person.billedVisits, { visitKey, claimId, changedOn: businessDateOf(clockMs) }),
  };
}
