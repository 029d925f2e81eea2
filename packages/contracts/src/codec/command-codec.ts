import type { Command, ParkReason } from '@medclear/domain';
import { createWriter, readBytes } from '../avro/schema-book';
import type { SchemaKind, Writer } from '../avro/schema-book';

export const LARGEST_COMMAND_BYTES = 512 * 1024;

export type DecodedCommand =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'unreadable'; readonly reason: ParkReason }
  | { readonly kind: 'unknown-schema'; readonly fingerprint: string };

const SCHEMA_OF: Readonly<Record<Command['kind'], SchemaKind>> = {
  settle: 'settle-claim',
  'register-person': 'register-person',
  'open-region-pair': 'open-region-pair',
  'add-fund-quota': 'add-fund-quota',
};
const KIND_OF = new Map(Object.entries(SCHEMA_OF).map(([kind, schema]) => [schema, kind]));
const WRITERS = new Map(
  Object.values(SCHEMA_OF).map((schema): [SchemaKind, Writer<Command>] => [schema, createWriter<Command>(schema)]),
);

/** Writes a command in the current version of its schema; throws when a value does not fit it. */
export function encodeCommand(command: Command): Buffer {
  const writer = WRITERS.get(SCHEMA_OF[command.kind]);
  if (writer === undefined) throw new TypeError(`no schema for the command ${command.kind}`);
  return writer.encode(command);
}

/** Reads a record of a command log: a command, what nobody can ever read, or a schema that may only be late. */
export function decodeCommand(bytes: Buffer): DecodedCommand {
  if (bytes.length > LARGEST_COMMAND_BYTES) return { kind: 'unreadable', reason: 'too-large' };
  const read = readBytes(bytes);
  if (read.kind === 'unknown-schema') return read;
  if (read.kind !== 'read') return { kind: 'unreadable', reason: read.kind };
  const kind = KIND_OF.get(read.schema);
  if (kind === undefined) return { kind: 'unreadable', reason: 'does-not-decode' };
  return { kind: 'command', command: { kind, ...(read.value as object) } as Command };
}
