import type { BusinessDate } from './brands';
import { accepted, rejected } from './parsed';
import type { Parsed } from './parsed';
import { trusted } from './trusted';

const UTC8_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const SECOND_MS = 1_000;
const ZERO = '0'.charCodeAt(0);

/** Remembers the text of the last day or second: the records of a log come in order, thousands to a second. */
function rememberingLast<Text>(unitMs: number, print: (utc8: Date) => Text): (clockMs: number) => Text {
  let last: { readonly unit: number; readonly text: Text } | null = null;
  return (clockMs) => {
    const unit = Math.floor((clockMs + UTC8_MS) / unitMs);
    if (last?.unit !== unit) last = { unit, text: print(new Date(unit * unitMs)) };
    return last.text;
  };
}

/** Reads a real calendar day such as `2026-11-25`. */
export function parseBusinessDate(text: string): Parsed<BusinessDate> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return rejected('not a day as 2026-11-25');
  const day = new Date(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
  return isReal ? accepted(trusted.businessDate(text)) : rejected('no such day');
}

/** The day in UTC+8 of a clock in milliseconds since 1970. */
export const businessDateOf = rememberingLast(DAY_MS, (utc8) => trusted.businessDate(utc8.toISOString().slice(0, 10)));

/** The clock in UTC+8 as fourteen digits `yyyyMMddHHmmss`. */
export const clockDigitsOf = rememberingLast(SECOND_MS, (utc8) =>
  utc8.toISOString().slice(0, 19).replace(/[-T:]/g, ''),
);

/** The calendar year of a day. */
export function yearOf(date: BusinessDate): number {
  return digitAt(date, 0) * 1_000 + digitAt(date, 1) * 100 + digitAt(date, 2) * 10 + digitAt(date, 3);
}

function digitAt(text: string, at: number): number {
  return text.charCodeAt(at) - ZERO;
}
