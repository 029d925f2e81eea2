import type { Command, ParkReason } from '@medclear/domain';
import type { AddFundQuota } from '../../../../schemas/types/add-fund-quota';
import type { OpenRegionPair } from '../../../../schemas/types/open-region-pair';
import type { RegisterPerson } from '../../../../schemas/types/register-person';
import type { SettleClaim } from '../../../../schemas/types/settle-claim';
import { createWriter, readBytes } from '../avro/schema-book';
import type { SchemaKind } from '../avro/schema-book';

/** A longer record of a command log is parked; gateways refuse such a message before they send it. */
export const LARGEST_COMMAND_BYTES = 512 * 1024;

export type DecodedCommand =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'unreadable'; readonly reason: ParkReason }
  | { readonly kind: 'unknown-schema'; readonly fingerprint: string };

const writeSettleClaim = createWriter<SettleClaim>('settle-claim');
const writeRegisterPerson = createWriter<RegisterPerson>('register-person');
const writeOpenRegionPair = createWriter<OpenRegionPair>('open-region-pair');
const writeAddFundQuota = createWriter<AddFundQuota>('add-fund-quota');

/** Writes a command in the current version of its schema; throws when a value does not fit it. */
export function encodeCommand(command: Command): Buffer {
  switch (command.kind) {
    case 'settle':
      return writeSettleClaim(command);
    case 'register-person':
      return writeRegisterPerson(command);
    case 'open-region-pair':
      return writeOpenRegionPair(command);
    case 'add-fund-quota':
      return writeAddFundQuota(command);
  }
}

/** Reads a record of a command log: a command, what nobody can ever read, or a schema that may only be late. */
export function decodeCommand(bytes: Buffer): DecodedCommand {
  if (bytes.length > LARGEST_COMMAND_BYTES) return { kind: 'unreadable', reason: 'too-large' };
  const read = readBytes(bytes);
  if (read.kind === 'unknown-schema') return read;
  if (read.kind !== 'read') return { kind: 'unreadable', reason: read.kind };
  const command = toCommand(read.schema, read.value);
  return command === null ? { kind: 'unreadable', reason: 'does-not-decode' } : { kind: 'command', command };
}

/** Null for a record that is no command: the schema is known, so it will never become one. */
function toCommand(schema: SchemaKind, value: unknown): Command | null {
  switch (schema) {
    case 'settle-claim':
      return { kind: 'settle', ...(value as SettleClaim) };
    case 'register-person':
      return { kind: 'register-person', ...(value as RegisterPerson) };
    case 'open-region-pair':
      return { kind: 'open-region-pair', ...(value as OpenRegionPair) };
    case 'add-fund-quota':
      return { kind: 'add-fund-quota', ...(value as AddFundQuota) };
    default:
      return null;
  }
}
