import type { BusinessDate } from '../ids/brands';
import { shiftMonths } from './shift-months';

/** How long a claim is remembered after its end. */
export const MONTHS_REMEMBERED = 13;

const STANDARD_ID = /^.{12}\d{18}$/;
const DAY_AT = 12;

let last: { readonly date: BusinessDate; readonly oldestDigits: string } | null = null;

/** Whether a message id in its standard form is dated before what is still remembered; other forms show no date. */
export function isMessageTooOld(messageId: string, businessDate: BusinessDate): boolean {
  if (last?.date !== businessDate) {
    const oldestDigits = shiftMonths(businessDate, -MONTHS_REMEMBERED).replaceAll('-', '');
    last = { date: businessDate, oldestDigits };
  }
  const day = messageId.slice(DAY_AT, DAY_AT + last.oldestDigits.length);
  return day < last.oldestDigits && STANDARD_ID.test(messageId);
}
