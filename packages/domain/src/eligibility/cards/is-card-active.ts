import type { RegisteredCard } from '../../province/documents';
import type { EligibilityCase } from '../eligibility-case';
import { isCardInForce } from './is-card-in-force';

/** Whether a card is neither lost nor out of its dates on the day that counts. */
export function isCardActive(card: RegisteredCard, { question, policy }: EligibilityCase): boolean {
  return !card.isLost && isCardInForce(card, question.eventDate, policy.usesYearlyCardRule);
}
