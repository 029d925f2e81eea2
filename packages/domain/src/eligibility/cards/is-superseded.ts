import type { RegisteredCard } from '../../province/documents';
import type { EligibilityCase } from '../eligibility-case';
import { isCardActive } from './is-card-active';

/** Whether the person holds another active card that was issued later. */
export function isSuperseded(card: RegisteredCard, asked: EligibilityCase): boolean {
  return asked.person.cards.some((other) => other.issuedOn > card.issuedOn && isCardActive(other, asked));
}
