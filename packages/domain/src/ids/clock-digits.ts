import { parseBusinessDate } from './business-date';

const DIGITS = /^\d{8}([01]\d|2[0-3])[0-5]\d[0-5]\d$/;

/** Whether fourteen digits `yyyyMMddHHmmss` are a second of a real day. */
export function isClockDigits(text: string): boolean {
  if (!DIGITS.test(text)) return false;
  return parseBusinessDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`).ok;
}
