import type { BusinessDate } from './brands';
import { accepted, rejected } from './parsed';
import type { Parsed } from './parsed';
import { trusted } from './trusted';

const UTC8_MS = 8 * 3_600_000;

/** Reads a real calendar day such as `2026-11-25`. */
export function parseBusinessDate(text: string): Parsed<BusinessDate> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return rejected('not a day as 2026-11-25');
  const day = new Date(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
  return isReal ? accepted(trusted.businessDate(text)) : rejected('no such day');
}

/** The day in UTC+8 of a clock in milliseconds since 1970. */
export function businessDateOf(clockMs: number): BusinessDate {
  return trusted.businessDate(new Date(clockMs + UTC8_MS).toISOString().slice(0, 10));
}

/** The clock in UTC+8 as fourteen digits `yyyyMMddHHmmss`. */
export function clockDigitsOf(clockMs: number): string {
  return new Date(clockMs + UTC8_MS).toISOString().slice(0, 19).replace(/[-T:]/g, '');
}

/** The calendar year of a day. */
export function yearOf(date: BusinessDate): number {
  return Number(date.slice(0, 4));
}
