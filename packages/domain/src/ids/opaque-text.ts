import { accepted, rejected } from './parsed';
import type { Parsed } from './parsed';

const LONGEST = 30;
const PRINTABLE = /^[\x21-\x7e]*$/;

/** Reads an id of which nothing is known but its length and that it is printed without blanks. */
export function parseOpaqueText(text: string): Parsed<string> {
  if (text === '') return rejected('empty');
  if (text.length > LONGEST) return rejected(`longer than ${LONGEST} characters`);
  return PRINTABLE.test(text) ? accepted(text) : rejected('has a character that is blank or not printable');
}
