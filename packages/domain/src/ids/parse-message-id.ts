import type { MessageId } from './brands';
import { parseOpaqueText } from './opaque-text';
import type { Parsed } from './parsed';

/** Reads an institution's message id: 1 to 30 printable characters without blanks; the standard form is not asked for. */
export function parseMessageId(text: string): Parsed<MessageId> {
  return parseOpaqueText(text) as Parsed<MessageId>;
}
