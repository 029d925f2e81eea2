import type { BusinessDate } from '../ids/brands';

/** Whether a day lies in a window, first and last day included; no last day is an open end. */
export function isWithin(date: BusinessDate, from: BusinessDate, until: BusinessDate | null): boolean {
  return from <= date && (until === null || date <= until);
}
