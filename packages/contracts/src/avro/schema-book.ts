import { Type } from 'avsc';
import type { Resolver, Schema } from 'avsc';
import { SCHEMA_TEXTS } from '../generated/schema-texts';
import { crc64Avro } from './crc-64-avro';
import { LOGICAL_TYPES } from './logical-types';

export type SchemaKind = keyof typeof SCHEMA_TEXTS;

const MAGIC = Buffer.from([0xc3, 0x01]);
export const HEADER_BYTES = 10;

/** One stored version of a kind's schema. */
export interface StoredVersion {
  readonly kind: SchemaKind;
  readonly version: number;
  readonly type: Type;
  readonly fingerprint: string;
  /** Reads bytes of this version as the current one; null for the current version itself. */
  readonly resolver: Resolver | null;
}

/** Bytes that were read, or why they could not be. */
export type ReadBytes =
  | { readonly kind: 'read'; readonly schema: SchemaKind; readonly value: unknown }
  | { readonly kind: 'bad-magic' }
  | { readonly kind: 'does-not-decode' }
  | { readonly kind: 'unknown-schema'; readonly fingerprint: string };

export function typeOf(schemaText: string): Type {
  return Type.forSchema(JSON.parse(schemaText) as Schema, { logicalTypes: LOGICAL_TYPES, wrapUnions: 'auto' });
}

const VERSIONS: readonly StoredVersion[] = (Object.keys(SCHEMA_TEXTS) as SchemaKind[]).flatMap((kind) => {
  const stored = SCHEMA_TEXTS[kind].map(typeOf);
  return stored.map((type, at) => {
    const current = stored.at(-1);
    const resolver = current === undefined || current === type ? null : current.createResolver(type);
    return {
      kind,
      version: at + 1,
      type,
      resolver,
      fingerprint: crc64Avro(JSON.stringify(type.schema())).toString('hex'),
    };
  });
});
const BY_FINGERPRINT = new Map(VERSIONS.map((stored) => [stored.fingerprint, stored]));

/** Every version of every schema, oldest first within a kind. */
export function storedVersions(): readonly StoredVersion[] {
  return VERSIONS;
}

export interface Writer<Value> {
  readonly header: Buffer;
  encode(value: Value): Buffer;
}

/** Writes values in the current version of a kind, with their single-object header. */
export function createWriter<Value>(kind: SchemaKind): Writer<Value> {
  const current = VERSIONS.findLast((stored) => stored.kind === kind);
  if (current === undefined) throw new Error(`no schema of kind ${kind}`);
  const header = Buffer.concat([MAGIC, Buffer.from(current.fingerprint, 'hex')]);
  return { header, encode: (value) => Buffer.concat([header, current.type.toBuffer(value)]) };
}

/** Finds the version that wrote some bytes. */
export function versionOf(bytes: Buffer): StoredVersion | Exclude<ReadBytes, { kind: 'read' }> {
  if (bytes.length < HEADER_BYTES || bytes[0] !== MAGIC[0] || bytes[1] !== MAGIC[1]) return { kind: 'bad-magic' };
  const fingerprint = bytes.toString('hex', MAGIC.length, HEADER_BYTES);
  return BY_FINGERPRINT.get(fingerprint) ?? { kind: 'unknown-schema', fingerprint };
}

/** Reads bytes of any stored version as the current one. */
export function readBytes(bytes: Buffer): ReadBytes {
  const stored = versionOf(bytes);
  if (!('type' in stored)) return stored;
  try {
    const value: unknown = stored.type.fromBuffer(bytes.subarray(HEADER_BYTES), stored.resolver ?? undefined);
    return { kind: 'read', schema: stored.kind, value };
  } catch (cause) {
    if (cause instanceof Error) return { kind: 'does-not-decode' };
    throw cause;
  }
}

/** Bytes of our own books cannot be read: a fault, which waits for a person. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';
}

/** Reads bytes that must be of one kind; throws UnreadableRecord when they are not. */
export function readKind(bytes: Buffer, kind: SchemaKind): unknown {
  const read = readBytes(bytes);
  if (read.kind !== 'read') throw new UnreadableRecord(`a ${kind} cannot be read: ${read.kind}`);
  if (read.schema !== kind) throw new UnreadableRecord(`a ${kind} was expected, a ${read.schema} was found`);
  return read.value;
}
