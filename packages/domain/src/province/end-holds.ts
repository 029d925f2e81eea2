import type { ClaimId } from '../ids/brands';
import { invariant } from '../invariant';
import type { ClaimDocument } from './claim-document';
import type { PersonDocument } from './documents';
import { released } from './fund-movement';
import { billAnswerOf, endedHold, legsOf, withoutHold } from './open-hold';
import { NO_CHANGE } from './state';
import type { FundChange, HoldDue } from './state';

/** Which open holds of a person end uncaptured, how, through whom and when. */
export interface HoldsToEnd {
  readonly claimIds: readonly ClaimId[];
  readonly state: 'superseded' | 'expired';
  readonly endedBy: ClaimId | null;
  readonly clockMs: number;
}

/** A person after holds have ended, and what else that changes. */
export interface EndedHolds {
  readonly person: PersonDocument;
  readonly funds: readonly FundChange[];
  readonly claims: readonly ClaimDocument[];
  readonly holdsDue: readonly HoldDue[];
}

/** Gives back everything that holds have set aside; throws InvariantViolation for one that is not open. */
export function endHolds(before: PersonDocument, { claimIds, state, endedBy, clockMs }: HoldsToEnd): EndedHolds {
  if (claimIds.length === 0) return { person: before, ...NO_CHANGE };
  let person = before;
  const funds: FundChange[] = [];
  const claims: ClaimDocument[] = [];
  const holdsDue: HoldDue[] = [];
  for (const claimId of claimIds) {
    const hold = person.openHolds.find(({ document }) => document.claimId === claimId);
    invariant(hold !== undefined, 'a hold ends once');
    const { document } = hold;
    person = withoutHold(person, hold);
    for (const { fund, amountFen } of legsOf(billAnswerOf(document))) funds.push(released(fund, amountFen));
    claims.push(endedHold(document, state, endedBy, clockMs));
    holdsDue.push({ claimId, personId: person.personId, expiresAtMs: null });
  }
  return { person, funds, claims, holdsDue };
}
