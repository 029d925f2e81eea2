import type { BusinessDate, ClaimId } from '../ids/brands';
import { claimOfVisit } from './billed-visits';
import type { Refusal } from './decision';
import type { PersonDocument } from './documents';

/** A visit that has a number, and the log's day on which it is to be billed or its claim to stand again. */
export interface NumberedVisit {
  readonly visitKey: string;
  readonly date: BusinessDate;
}

const NOTHING_ENDS: readonly ClaimId[] = [];

/**
 * Asks whether a claim of the same visit stands; null is "no objection".
 *
 * @param ending claims that do not count: the visit's own, and holds that end with what is decided
 */
export function objectToVisit(
  { billedVisits, openHolds }: Pick<PersonDocument, 'billedVisits' | 'openHolds'>,
  { visitKey, date }: NumberedVisit,
  ending = NOTHING_ENDS,
): Refusal | null {
  const claimId = claimOfVisit(billedVisits, visitKey, date);
  if (claimId === null || ending.includes(claimId)) return null;
  const isHeld = openHolds.some(({ document }) => document.claimId === claimId);
  return { code: isHeld ? 'SETTLING' : 'ALREADY_SETTLED', detail: claimId };
}
