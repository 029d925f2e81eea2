import type { Command, FactCommand, ParkReason } from '@medclear/domain';
import type { AddFundQuota } from '../../../../schemas/types/add-fund-quota';
import type { OpenInstitution } from '../../../../schemas/types/open-institution';
import type { OpenRegionPair } from '../../../../schemas/types/open-region-pair';
import type { QualifyDisease } from '../../../../schemas/types/qualify-disease';
import type { RegisterFiling } from '../../../../schemas/types/register-filing';
import type { RegisterIssuer } from '../../../../schemas/types/register-issuer';
import type { RegisterPerson } from '../../../../schemas/types/register-person';
import type { ReportAdmission } from '../../../../schemas/types/report-admission';
import type { ReportTransfer } from '../../../../schemas/types/report-transfer';
import type { SettleClaim } from '../../../../schemas/types/settle-claim';
import type { SuspendPerson } from '../../../../schemas/types/suspend-person';
import { createWriter, readBytes } from '../avro/schema-book';
import type { SchemaKind } from '../avro/schema-book';
import { encodeAct, toAct } from './act-command-codec';
import { encodeOperatorCommand, toOperatorCommand } from './operator-command-codec';

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
const writeRegisterFiling = createWriter<RegisterFiling>('register-filing');
const writeQualifyDisease = createWriter<QualifyDisease>('qualify-disease');
const writeReportAdmission = createWriter<ReportAdmission>('report-admission');
const writeReportTransfer = createWriter<ReportTransfer>('report-transfer');
const writeSuspendPerson = createWriter<SuspendPerson>('suspend-person');
const writeRegisterIssuer = createWriter<RegisterIssuer>('register-issuer');
const writeOpenInstitution = createWriter<OpenInstitution>('open-institution');

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
    case 'hold':
    case 'capture':
    case 'release':
    case 'refund':
    case 'reverse':
      return encodeAct(command);
    case 'tick':
    case 'close-month':
    case 'age-out':
    case 'set-fund-rule':
      return encodeOperatorCommand(command);
    default:
      return encodeFact(command);
  }
}

function encodeFact(command: FactCommand): Buffer {
  switch (command.kind) {
    case 'register-filing':
      return writeRegisterFiling(command);
    case 'qualify-disease':
      return writeQualifyDisease(command);
    case 'report-admission':
      return writeReportAdmission(command);
    case 'report-transfer':
      return writeReportTransfer(command);
    case 'suspend-person':
      return writeSuspendPerson(command);
    case 'register-issuer':
      return writeRegisterIssuer(command);
    case 'open-institution':
      return writeOpenInstitution(command);
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
      return { kind: schema, ...(value as RegisterPerson) };
    case 'open-region-pair':
      return { kind: schema, ...(value as OpenRegionPair) };
    case 'add-fund-quota':
      return { kind: schema, ...(value as AddFundQuota) };
    default:
      return toFact(schema, value) ?? toAct(schema, value) ?? toOperatorCommand(schema, value);
  }
}

function toFact(schema: SchemaKind, value: unknown): FactCommand | null {
  switch (schema) {
    case 'register-filing':
      return { kind: schema, ...(value as RegisterFiling) };
    case 'qualify-disease':
      return { kind: schema, ...(value as QualifyDisease) };
    case 'report-admission':
      return { kind: schema, ...(value as ReportAdmission) };
    case 'report-transfer':
      return { kind: schema, ...(value as ReportTransfer) };
    case 'suspend-person':
      return { kind: schema, ...(value as SuspendPerson) };
    case 'register-issuer':
      return { kind: schema, ...(value as RegisterIssuer) };
    case 'open-institution':
      return { kind: schema, ...(value as OpenInstitution) };
    default:
      return null;
  }
}
