import { types } from 'avsc';
import type { Type } from 'avsc';
import type { Tap } from './tap';

const DAY_MS = 86_400_000;
const TEXT_LENGTH = 10;
const MOST_REMEMBERED = 50_000;
const textOfDay = new Map<number, string>();
const dayOfText = new Map<string, number>();

/** Days since 1970 are calendar days as `2026-11-25` in the domain. */
export class DayText extends types.LogicalType {
  _read(tap: Tap): string {
    return this._fromValue(tap.readLong());
  }

  _write(tap: Tap, text: string): void {
    tap.writeLong(this._toValue(text));
  }

  /** A union asks this of a value that may be null. */
  _check(value: unknown): boolean {
    return typeof value === 'string';
  }

  override _fromValue(day: number): string {
    return textOfDay.get(day) ?? remember(day, toText(day));
  }

  override _toValue(text: string): number {
    const known = dayOfText.get(text);
    if (known !== undefined) return known;
    const day = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
    if (Number.isNaN(day) || toText(day) !== text) throw new RangeError(`not a calendar day: ${text}`);
    remember(day, text);
    return day;
  }

  override _resolve(writer: Type): ((text: string) => string) | undefined {
    return writer instanceof DayText ? (text) => text : undefined;
  }
}

function toText(day: number): string {
  const text = new Date(day * DAY_MS).toISOString().slice(0, TEXT_LENGTH);
  if (!/^\d{4}-/.test(text)) throw new RangeError(`not a day of the years 0 to 9999: ${String(day)}`);
  return text;
}

/** The same few days come again and again, and reading a calendar takes longer than reading a whole line of a bill. */
function remember(day: number, text: string): string {
  if (textOfDay.size >= MOST_REMEMBERED) {
    textOfDay.clear();
    dayOfText.clear();
  }
  textOfDay.set(day, text);
  dayOfText.set(text, day);
  return text;
}
