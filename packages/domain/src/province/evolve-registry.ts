import type { ClaimId, PersonId } from '../ids/brands';
import { fen } from '../money/fen';
import type { Decision, DecisionOutcome } from './decision';
import type { PersonDocument } from './documents';
import { emptyPerson } from './empty-person';
import { endHolds } from './end-holds';
import { funded } from './fund-movement';
import { registerFact } from './register-fact';
import { NO_CHANGE } from './state';
import type { FundChange, StateChange, StateView } from './state';

type FactRegistered = Extract<DecisionOutcome, { kind: 'fact-registered' }>;
type Registered = Extract<DecisionOutcome, { kind: 'person-registered' }>;

interface PersonOutcome {
  readonly command: { readonly personId: PersonId };
  readonly superseded: readonly ClaimId[];
}

/** Replaces who a person is; with the first registration the accounts are credited. */
export function registeredChange(state: StateView, outcome: Registered, decision: Decision): StateChange {
  const creditedFen = fen(outcome.creditedFen + outcome.creditedFamilyFen);
  const credit = creditedFen > 0 ? [funded('personal-account', creditedFen)] : [];
  return personChange(state, outcome, decision, {
    credit,
    change: (known) => registeredPerson(known, outcome),
  });
}

/** Replaces a fact of a person, an institution or an issuer. */
export function factChange(state: StateView, outcome: FactRegistered, decision: Decision): StateChange {
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
