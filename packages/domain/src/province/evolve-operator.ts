import type { PersonId } from '../ids/brands';
import { invariant } from '../invariant';
import type { OperatorOutcome } from './act-outcome';
import type { ClaimDocument } from './claim-document';
import type { Decision } from './decision';
import type { PersonDocument } from './documents';
import { endHolds } from './end-holds';
import { NO_CHANGE } from './state';
import type { FundChange, HoldDue, StateChange, StateView } from './state';

type Ticked = Extract<OperatorOutcome, { readonly kind: 'ticked' }>;

/** Gives back what expired holds have set aside. */
export function tickedChange(state: StateView, { expired }: Ticked, { clockMs }: Decision): StateChange {
  const persons = new Map<PersonId, PersonDocument>();
  const funds: FundChange[] = [];
  const claims: ClaimDocument[] = [];
  const holdsDue: HoldDue[] = [];
  for (const { claimId, personId } of expired) {
    const person = persons.get(personId) ?? state.person(personId);
    invariant(person !== null, 'an open hold belongs to a known person');
    const ended = endHolds(person, { claimIds: [claimId], state: 'expired', endedBy: null, clockMs });
    persons.set(personId, ended.person);
    funds.push(...ended.funds);
    claims.push(...ended.claims);
    holdsDue.push(...ended.holdsDue);
  }
  return { ...NO_CHANGE, persons: [...persons.values()], funds, claims, holdsDue };
}

/** Closes a month and all before it; an earlier one than the last closed changes nothing. */
export function monthClosedChange(state: StateView, month: string): StateChange {
  const closedThrough = state.calendar()?.closedThrough ?? null;
  if (closedThrough !== null && closedThrough >= month) return NO_CHANGE;
  return { ...NO_CHANGE, calendar: { closedThrough: month } };
}
