import { hashCredential } from '@medclear/contracts';
import { invariant, parseCardIdentificationCode } from '@medclear/domain';
import type { SettleCommand } from '@medclear/domain';

type CardFacts = Pick<SettleCommand, 'cardHash' | 'cardIssuerRegion'>;

const NO_CARD: CardFacts = { cardHash: null, cardIssuerRegion: null };

/**
 * Reads what a command says of a card: the keyed hash of its code, which is not told further, and who issued it.
 *
 * @param cardIdentificationCode has been checked; null when no card was read
 */
export function readCard(personKey: string, cardIdentificationCode: string | null): CardFacts {
  if (cardIdentificationCode === null) return NO_CARD;
  const card = parseCardIdentificationCode(cardIdentificationCode);
  invariant(card.ok, 'a card code is checked before it is translated');
  return { cardHash: hashCredential(personKey, card.value.code), cardIssuerRegion: card.value.issuerRegion };
}
