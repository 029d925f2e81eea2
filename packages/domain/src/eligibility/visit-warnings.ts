import { isCardActive } from './cards/is-card-active';
import type { EligibilityCase } from './eligibility-case';
import type { EligibilityWarning } from './eligibility-verdict';
import { isQuotaNearlyUsed } from './is-quota-nearly-used';

/** What is worth knowing of a visit that nothing refused, in the order of the rules it comes from. */
export function visitWarnings(asked: EligibilityCase): readonly EligibilityWarning[] {
  const warnings: EligibilityWarning[] = [];
  if (hasSeveralActiveCards(asked)) warnings.push('several-active-cards');
  if (!asked.region.isKnown) warnings.push('region-by-prefix');
  const { quota } = asked.facts;
  if (quota !== null && isQuotaNearlyUsed(quota)) warnings.push('quota-nearly-used');
  return warnings;
}

/** Only who shows a card is told of their other ones. */
function hasSeveralActiveCards(asked: EligibilityCase): boolean {
  const { question, person } = asked;
  if (question.credential.kind !== 'social-security-card') return false;
  return person.cards.filter((card) => isCardActive(card, asked)).length > 1;
}
