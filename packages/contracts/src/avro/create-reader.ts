import { readBytes } from './schema-book';
import type { SchemaKind } from './schema-book';
import { UnreadableRecord } from './unreadable-record';

/**
 * Makes the reader of bytes that must be of one kind.
 *
 * @returns a function that throws UnreadableRecord when they are not; `Wire` must be the type generated from that kind's schema
 */
export function createReader<Wire>(kind: SchemaKind): (bytes: Buffer) => Wire {
  return (bytes) => {
    const read = readBytes(bytes);
    if (read.kind === 'does-not-decode') throw new UnreadableRecord(kind, read.kind, { cause: read.cause });
    if (read.kind !== 'read') throw new UnreadableRecord(kind, read.kind);
    if (read.schema !== kind) throw new UnreadableRecord(kind, 'other-kind');
    return read.value as Wire;
  };
}
