import type { BusinessDate } from '../ids/brands';
import { trusted } from '../ids/trusted';

const MONTHS_A_YEAR = 12;

/** The same day of another month, or that month's last one when it is shorter. */
export function shiftMonths(date: BusinessDate, months: number): BusinessDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const total = year * MONTHS_A_YEAR + month - 1 + months;
  const toYear = Math.floor(total / MONTHS_A_YEAR);
  const toMonth = (total % MONTHS_A_YEAR) + 1;
  const lastDay = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const digits = [String(toYear).padStart(4, '0'), twoDigits(toMonth), twoDigits(Math.min(day, lastDay))];
  return trusted.businessDate(digits.join('-'));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
