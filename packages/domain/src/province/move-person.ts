import { businessDateOf } from '../ids/business-date';
import { fen } from '../money/fen';
import { withBilledVisit, withoutBilledVisit } from './billed-visits';
import type { ClaimDocument, ClaimMoney } from './claim-document';
import type { PersonUsage } from './decision';
import type { PersonDocument } from './documents';
import { needsReview } from './needs-review';
import { unusedRows, usedRows } from './person-year';
import { visitsOf, withVisit, withoutVisit } from './year-visits';

/** The person after a claim has used the year and the accounts; throws RangeError when the accounts have not so much. */
export function usedPerson(person: PersonDocument, usage: PersonUsage): PersonDocument {
  const { accountFen, familyFen } = usage.movement;
  return {
    ...person,
    accountBalanceFen: fen(person.accountBalanceFen - accountFen),
    familyBalanceFen: fen(person.familyBalanceFen - familyFen),
    accumulators: usedRows(person.accumulators, usage),
  };
}

/** The person after what a claim has used is given back; throws RangeError when it was never used. */
export function unusedPerson(person: PersonDocument, usage: PersonUsage): PersonDocument {
  const { accountFen, familyFen } = usage.movement;
  return {
    ...person,
    accountBalanceFen: fen(person.accountBalanceFen + accountFen),
    familyBalanceFen: fen(person.familyBalanceFen + familyFen),
    accumulators: unusedRows(person.accumulators, usage),
  };
}

/** The person with a visit that stands; one that moves no accumulator is not counted. */
export function visitedPerson(person: PersonDocument, usage: PersonUsage, offset: number): PersonDocument {
  if (usage.movement.group === null) return person;
  return { ...person, visits: withVisit(person.visits, { year: usage.year, offset }) };
}

/** The person without a visit. */
export function unvisitedPerson(person: PersonDocument, { year }: PersonUsage, offset: number): PersonDocument {
  return { ...person, visits: withoutVisit(person.visits, { year, offset }) };
}

/** The person after a claim's money has moved: its visit is billed while the claim stands. */
export function billedPerson(
  person: PersonDocument,
  { claimId }: Pick<ClaimDocument, 'claimId'>,
  { visitKey, state }: ClaimMoney,
  clockMs: number,
): PersonDocument {
  if (visitKey === null) return person;
  const stands = state === 'held' || state === 'settled' || state === 'partly-refunded';
  const billedVisits = stands
    ? withBilledVisit(person.billedVisits, { visitKey, claimId, changedOn: businessDateOf(clockMs) })
    : withoutBilledVisit(person.billedVisits, claimId);
  return { ...person, billedVisits };
}

/** Whether a year must be looked at when something of a visit is taken back: a later visit was split on top of it. */
export function isReviewDue(person: PersonDocument, { year, movement }: PersonUsage, offset: number): boolean {
  if (movement.group === null) return false;
  const standing = visitsOf(person.visits, year).map((commandOffset) => ({ commandOffset, isRefunded: false }));
  return needsReview({ commandOffset: offset, isRefunded: false }, standing);
}
