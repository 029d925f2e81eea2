import type { ClaimId } from '../ids/brands';
import { invariant } from '../invariant';
import { withoutBilledVisit } from './billed-visits';
import type { ClaimDocument, ClaimMoney, ClaimState } from './claim-document';
import type { Leg, SettlementAnswer } from './decision';
import type { OpenHold, PersonDocument } from './documents';
import { unusedPerson } from './move-person';

/** The hold of a person's year that is open, or null. */
export function openHoldOf({ openHolds }: PersonDocument, year: number): OpenHold | null {
  return openHolds.length === 0 ? null : (openHolds.find((hold) => hold.year === year) ?? null);
}

/** Every open hold of a person: what the registry changes of them ends it, whatever its year. */
export function openHoldIds(person: PersonDocument | null): readonly ClaimId[] {
  return person === null ? [] : person.openHolds.map(({ document }) => document.claimId);
}

/** The money of a claim that has some; throws InvariantViolation for an act or a refusal. */
export function moneyOf({ money }: ClaimDocument): ClaimMoney {
  invariant(money !== null, 'a settlement or a hold keeps its money');
  return money;
}

/** What a settlement or a hold answered; throws InvariantViolation for anything else. */
export function billAnswerOf({ outcome }: ClaimDocument): SettlementAnswer {
  invariant(outcome.kind === 'settled' || outcome.kind === 'held', 'a claim with money remembers its split');
  return outcome.answer;
}

/** What each fund pays of a whole bill. */
export function legsOf({ details }: SettlementAnswer): readonly Leg[] {
  return details.map(({ fund, amountFen }) => ({ fund, amountFen }));
}

/** The person as if a hold had never been made. */
export function withoutHold(person: PersonDocument, { document }: OpenHold): PersonDocument {
  const { usage, visitKey } = moneyOf(document);
  const given = { ...unusedPerson(person, usage), openHolds: closedHolds(person, document) };
  if (visitKey === null) return given;
  return { ...given, billedVisits: withoutBilledVisit(person.billedVisits, document.claimId) };
}

/** The open holds without one. */
export function closedHolds({ openHolds }: PersonDocument, { claimId }: ClaimDocument): readonly OpenHold[] {
  return openHolds.filter(({ document }) => document.claimId !== claimId);
}

/** The document of a hold that has ended without being captured. */
export function endedHold(
  document: ClaimDocument,
  state: ClaimState,
  endedBy: ClaimDocument['endedBy'],
  changedAtMs: number,
): ClaimDocument {
  return { ...document, money: { ...moneyOf(document), state, expiresAtMs: null }, endedBy, changedAtMs };
}
