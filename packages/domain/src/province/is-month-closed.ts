import type { BusinessDate } from '../ids/brands';
import type { StateView } from './state';

const MONTH_DIGITS = 7;

/** The month of a business date: `2026-03`. */
export function monthOf(date: BusinessDate): string {
  return date.slice(0, MONTH_DIGITS);
}

/** Whether the books of a business date's month are closed. */
export function isMonthClosed(state: StateView, date: BusinessDate): boolean {
  const closedThrough = state.calendar()?.closedThrough ?? null;
  return closedThrough !== null && monthOf(date) <= closedThrough;
}
