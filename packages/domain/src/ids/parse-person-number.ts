import type { PersonNumber } from './brands';
import { parseOpaqueText } from './opaque-text';
import type { Parsed } from './parsed';

/** Reads a national person number: digits or not, 1 to 30 printable characters without blanks. */
export function parsePersonNumber(text: string): Parsed<PersonNumber> {
  return parseOpaqueText(text) as Parsed<PersonNumber>;
}
