import { decodeCommand, readReplyHeaders } from '@medclear/contracts';
import type { LoggedCommand, ReplyAddress } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';

/** The longest name of a topic, and a correlation id. */
const LONGEST_ADDRESS = 512;

export type ReadCommand =
  | { readonly kind: 'command'; readonly command: LoggedCommand }
  | { readonly kind: 'unknown-schema'; readonly fingerprint: string };

/** Reads a record of a command log; what nobody can ever read is a command too, which will be parked. */
export function readCommand(record: LogRecord): ReadCommand {
  const decoded = decodeCommand(record.value);
  switch (decoded.kind) {
    case 'unknown-schema':
      return decoded;
    case 'unreadable':
      return { kind: 'command', command: toLogged(record, decoded) };
    case 'command':
      return { kind: 'command', command: toLogged(record, decoded.command) };
  }
}

/** A record as the log holds it, with what was read of it. */
export function toLogged(record: LogRecord, content: LoggedCommand['content']): LoggedCommand {
  return {
    commandOffset: record.offset,
    appendedAtMs: record.appendedAtMs,
    reply: readAddress(record),
    content,
  };
}

/** An address becomes part of the record: one that no gateway would write is nobody's. */
function readAddress({ headers }: LogRecord): ReplyAddress | null {
  const address = readReplyHeaders(headers);
  const isShort = address !== null && address.topic.length + address.correlationId.length <= LONGEST_ADDRESS;
  return isShort ? address : null;
}
