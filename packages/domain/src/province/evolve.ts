import { invariant } from '../invariant';
import { fen, ZERO_FEN } from '../money/fen';
import type { Decision, DecisionOutcome, PersonUsage } from './decision';
import type { Accumulator, ClaimDocument, PersonDocument } from './documents';
import { capturedAtOnce, funded } from './fund-movement';
import { regionPairKey } from './region-pair-key';
import type { StateChange, StateView } from './state';

const NO_CHANGE: StateChange = { funds: [], persons: [], claims: [], regionPairs: [] };

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
  const { outcome, commandOffset } = decision;
  switch (outcome.kind) {
    case 'settled':
      return settledChange(state, outcome, commandOffset);
    case 'refused':
      return { ...NO_CHANGE, claims: [claimDocument(outcome, commandOffset)] };
    case 'person-registered': {
      const persons = [registeredPerson(state.person(outcome.command.personId), outcome)];
      const funds = outcome.creditedFen > 0 ? [funded('personal-account', outcome.creditedFen)] : [];
      return { ...NO_CHANGE, persons, funds };
    }
    case 'region-pair-opened': {
      const { insuredRegion, treatmentRegion, business, openFrom, openUntil } = outcome.command;
      const key = regionPairKey(insuredRegion, treatmentRegion, business);
      return { ...NO_CHANGE, regionPairs: [{ key, document: { openFrom, openUntil } }] };
    }
    case 'fund-quota-added':
      return { ...NO_CHANGE, funds: [funded(outcome.fund, outcome.amountFen)] };
    case 'conflicted':
    case 'repeated':
    case 'parked':
    case 'quarantined':
      return NO_CHANGE;
  }
}

function settledChange(state: StateView, outcome: Settled, commandOffset: number): StateChange {
  const person = state.person(outcome.personId);
  invariant(person !== null, 'a settled claim belongs to a known person');
  return {
    funds: outcome.legs.map((leg) => capturedAtOnce(leg.fund, leg.amountFen)),
    persons: [usedPerson(person, outcome.usage)],
    claims: [claimDocument(outcome, commandOffset)],
    regionPairs: [],
  };
}

function claimDocument(outcome: Settled | Refused, commandOffset: number): ClaimDocument {
  const { claimId, contentHashes } = outcome;
  const remembered =
    outcome.kind === 'settled'
      ? { kind: outcome.kind, answer: outcome.answer }
      : { kind: outcome.kind, refusal: outcome.refusal };
  return { claimId, contentHashes, commandOffset, outcome: remembered };
}

function registeredPerson(known: PersonDocument | null, { command, creditedFen }: Registered): PersonDocument {
  const { personId, relations, cards } = command;
  const accountBalanceFen = fen((known?.accountBalanceFen ?? ZERO_FEN) + creditedFen);
  return { personId, relations, cards, accountBalanceFen, accumulators: known?.accumulators ?? [] };
}

function usedPerson(person: PersonDocument, usage: PersonUsage): PersonDocument {
  const { personId, relations, cards } = person;
  const accountBalanceFen = fen(person.accountBalanceFen - usage.accountSpentFen);
  const accumulators = usedAccumulators(person.accumulators, usage);
  return { personId, relations, cards, accountBalanceFen, accumulators };
}

function usedAccumulators(rows: readonly Accumulator[], usage: PersonUsage): readonly Accumulator[] {
  if (usage.deductibleFen === 0 && usage.poolPaidFen === 0) return rows;
  const at = rows.findIndex((row) => row.year === usage.year && row.scheme === usage.scheme);
  const before = rows[at];
  const after: Accumulator = {
    year: usage.year,
    scheme: usage.scheme,
    benefit: 'outpatient',
    deductibleUsedFen: fen((before?.deductibleUsedFen ?? ZERO_FEN) + usage.deductibleFen),
    poolPaidFen: fen((before?.poolPaidFen ?? ZERO_FEN) + usage.poolPaidFen),
  };
  return before === undefined ? [...rows, after] : rows.with(at, after);
}
