import type { BusinessDate, ClaimId } from '../ids/brands';
import type { BilledVisit } from './documents';
import { MONTHS_REMEMBERED } from './is-message-too-old';
import { shiftMonths } from './shift-months';

/** The visits with one whose claim has changed and stands; those are left out that are remembered no more by then. */
export function withBilledVisit(visits: readonly BilledVisit[], billed: BilledVisit): readonly BilledVisit[] {
  const oldest = shiftMonths(billed.changedOn, -MONTHS_REMEMBERED);
  const others = visits.filter(({ claimId, changedOn }) => claimId !== billed.claimId && changedOn >= oldest);
  return [...others, billed];
}

/** The visits without that of a claim which stands no more. */
export function withoutBilledVisit(visits: readonly BilledVisit[], claimId: ClaimId): readonly BilledVisit[] {
  return visits.filter((visit) => visit.claimId !== claimId);
}

/** The claim of a visit that stands; null when there is none, or none that is remembered on that day. */
export function claimOfVisit(visits: readonly BilledVisit[], visitKey: string, date: BusinessDate): ClaimId | null {
  const billed = visits.find((visit) => visit.visitKey === visitKey);
  if (billed === undefined) return null;
  return billed.changedOn < shiftMonths(date, -MONTHS_REMEMBERED) ? null : billed.claimId;
}
