import type { BusinessDate } from '../ids/brands';
import type { SettleCommand } from '../province/command';
import type { InsuranceRelation, PersonDocument } from '../province/documents';
import { regionPairKey } from '../province/region-pair-key';
import type { StateView } from '../province/state';
import type { RefusalCode } from '../refusals/refusals';
import { checkCard, hasReadCard } from './check-card';
import { chooseRelation } from './choose-relation';

export type Eligibility =
  | { readonly ok: true; readonly person: PersonDocument; readonly relation: InsuranceRelation }
  | { readonly ok: false; readonly code: RefusalCode };

/**
 * Asks who may be paid, in the fixed order date, card read, person, card, relation, region pair; the first objection is the
 * answer. A registered card stands in the person's document, so that it is asked after the person.
 *
 * @param businessDate the log's day in UTC+8; the visit must not lie after it
 */
export function checkEligibility(state: StateView, command: SettleCommand, businessDate: BusinessDate): Eligibility {
  const { visitDate } = command;
  if (visitDate > businessDate) return refuse('VISIT_DATE_IN_FUTURE');
  if (!hasReadCard(command)) return refuse('ELIG_CARD_SN_REQUIRED');
  const person = state.person(command.personId);
  if (person === null) return refuse('ELIG_PERSON_NOT_FOUND');
  const cardObjection = checkCard(command, person.cards, visitDate);
  if (cardObjection !== null) return refuse(cardObjection);
  const relation = chooseRelation(person.relations, command.insuredRegion, visitDate);
  if (relation === null) return refuse('ELIG_RELATION_INACTIVE');
  return isPairOpen(state, command) ? { ok: true, person, relation } : refuse('ELIG_REGION_NOT_OPEN');
}

function refuse(code: RefusalCode): Eligibility {
  return { ok: false, code };
}

function isPairOpen(state: StateView, command: SettleCommand): boolean {
  if (command.insuredRegion === command.treatmentRegion) return true;
  const pair = state.regionPair(regionPairKey(command.insuredRegion, command.treatmentRegion, command.business));
  if (pair === null || command.visitDate < pair.openFrom) return false;
  return pair.openUntil === null || command.visitDate <= pair.openUntil;
}
