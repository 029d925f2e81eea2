import type { RegisteredCard } from '../../province/documents';
import type { EligibilityCase } from '../eligibility-case';

/** The registered card that was read, or null when none was, or nobody registered it for this person. */
export function presentedCard({ question, person }: EligibilityCase): RegisteredCard | null {
  const { kind, cardHash } = question.credential;
  if (kind !== 'social-security-card') return null;
  return person.cards.find((card) => card.cardHash === cardHash) ?? null;
}
