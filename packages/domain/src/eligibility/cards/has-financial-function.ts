import type { RegisteredCard } from '../../province/documents';

/** Whether a card pays as a bank card: by its activation alone, whatever its medical function is refused for. */
export function hasFinancialFunction(card: RegisteredCard): boolean {
  return card.isFinancialActive;
}
