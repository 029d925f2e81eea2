import type { BusinessDate } from '../ids/brands';
import type { PairOpening } from './eligibility-facts';
import { isWithin } from './is-within';

/** Whether a pair of regions was opened and is open on a day. */
export function isPairOpen(pair: PairOpening | null, date: BusinessDate): boolean {
  return pair !== null && isWithin(date, pair.openFrom, pair.openUntil);
}
