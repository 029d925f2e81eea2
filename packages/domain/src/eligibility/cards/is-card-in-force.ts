import type { BusinessDate } from '../../ids/brands';
import type { RegisteredCard } from '../../province/documents';

/**
 * Whether a card's dates hold on a day, first and last day included: the chip's own last day, or where the region says so a year from
 * the issue or the last contribution, whichever is later.
 */
export function isCardInForce(card: RegisteredCard, date: BusinessDate, usesYearlyRule: boolean): boolean {
  const lastDay = usesYearlyRule ? aYearAfter(prolongedOn(card)) : card.expiresOn;
  return card.issuedOn <= date && date <= lastDay;
}

function prolongedOn({ issuedOn, lastContributionOn }: RegisteredCard): BusinessDate {
  return lastContributionOn !== null && lastContributionOn > issuedOn ? lastContributionOn : issuedOn;
}

/** As text to compare with, so that a 29 February of the next year counts as its 28th. */
function aYearAfter(date: BusinessDate): string {
  return `${String(Number(date.slice(0, 4)) + 1)}${date.slice(4)}`;
}
