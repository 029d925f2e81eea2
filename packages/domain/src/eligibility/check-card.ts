import type { BusinessDate } from '../ids/brands';
import type { SettleCommand } from '../province/command';
import type { Card } from '../province/documents';
import type { RefusalCode } from '../refusals/refusals';

/** A social security card is known by its identification code; other credentials need none. */
export function hasReadCard(command: SettleCommand): boolean {
  return command.credentialKind !== 'social-security-card' || command.cardHash !== null;
}

/** Asks the card rules in their order: registered, not lost, valid on the day (both days included); null is "no objection". */
export function checkCard(command: SettleCommand, cards: readonly Card[], date: BusinessDate): RefusalCode | null {
  if (command.credentialKind !== 'social-security-card') return null;
  const card = cards.find((candidate) => candidate.cardHash === command.cardHash);
  if (card === undefined) return 'ELIG_CARD_ISSUER';
  if (card.isLost) return 'ELIG_CARD_LOST';
  return card.issuedOn <= date && date <= card.expiresOn ? null : 'ELIG_CARD_EXPIRED';
}
