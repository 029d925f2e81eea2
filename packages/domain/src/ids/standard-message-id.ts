import type { InstitutionCode, MessageId } from './brands';
import { clockDigitsOf } from './business-date';
import { isClockDigits } from './clock-digits';
import { accepted, rejected } from './parsed';
import type { Parsed } from './parsed';
import { parseInstitutionCode } from './parse-institution-code';
import { trusted } from './trusted';

const FIRST_SEQUENCE = 1;
const LARGEST_SEQUENCE = 9_999;
const SECOND_MS = 1_000;
const PATTERN = /^.{12}\d{18}$/;

/** A second of an institution and the number of a message in it. */
export interface MessageSlot {
  /** The clock in whole seconds, in milliseconds since 1970. */
  readonly secondMs: number;
  /** 1 to 9,999. */
  readonly sequence: number;
}

/** The parts of a message id in its standard form: institution (12), second in UTC+8 (14), number in it (4). */
export interface MessageIdParts {
  readonly institutionCode: InstitutionCode;
  /** `yyyyMMddHHmmss`. */
  readonly clockDigits: string;
  readonly sequence: number;
}

/** The slot after the last one that was used: numbers go up inside a second, and a full second goes on in the next. */
export function nextMessageSlot(last: MessageSlot | null, clockMs: number): MessageSlot {
  const secondMs = Math.floor(clockMs / SECOND_MS) * SECOND_MS;
  if (last === null || last.secondMs < secondMs) return { secondMs, sequence: FIRST_SEQUENCE };
  if (last.sequence < LARGEST_SEQUENCE) return { secondMs: last.secondMs, sequence: last.sequence + 1 };
  return { secondMs: last.secondMs + SECOND_MS, sequence: FIRST_SEQUENCE };
}

/**
 * Makes a message id in its standard form.
 *
 * @throws RangeError when the institution's code has not twelve characters or the number not four digits
 */
export function makeMessageId(institution: InstitutionCode, { secondMs, sequence }: MessageSlot): MessageId {
  const text = `${institution}${clockDigitsOf(secondMs)}${String(sequence).padStart(4, '0')}`;
  if (!PATTERN.test(text)) throw new RangeError('not a standard message id');
  return trusted.messageId(text);
}

/** Reads a message id in its standard form; other forms are valid ids, too, but nothing can be read out of them. */
export function readMessageId(text: string): Parsed<MessageIdParts> {
  if (!PATTERN.test(text)) return rejected('not twelve characters and eighteen digits');
  const institution = parseInstitutionCode(text.slice(0, 12));
  if (!institution.ok) return institution;
  const clockDigits = text.slice(12, 26);
  if (!isClockDigits(clockDigits)) return rejected('the time does not exist');
  return accepted({ institutionCode: institution.value, clockDigits, sequence: Number(text.slice(26)) });
}
