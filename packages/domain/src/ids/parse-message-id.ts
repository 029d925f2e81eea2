import { accepted, rejected } from './parsed';
import type { Parsed } from './parsed';

/** Reads an institution's message id: 1 to 30 printable characters without blanks; the standard form is code, time, sequence. */
export function parseMessageId(text: string): Parsed<string> {
  return /^[\x21-\x7e]{1,30}$/.test(text)
    ? accepted(text)
    : rejected('not 1 to 30 printable characters without blanks');
}
