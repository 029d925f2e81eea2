import { Type } from 'avsc';
import type { Resolver, Schema } from 'avsc';
import { SCHEMA_TEXTS } from '../generated/schema-texts';
import { boundArrays } from './bounded-array';
import { crc64Avro } from './crc-64-avro';
import { LOGICAL_TYPES } from './logical-types';
import { fingerprintOf, HEADER_BYTES, headerOf, writeSingleObject } from './single-object';
import { writtenOnce } from './written-once';

export type SchemaKind = keyof typeof SCHEMA_TEXTS;

/** One stored version of a kind's schema. */
export interface StoredVersion {
  readonly kind: SchemaKind;
  readonly version: number;
  readonly type: Type;
  readonly fingerprint: string;
  /** The current version, as which bytes of this one are read. */
  readonly reader: Type;
  /** Reads bytes of this version as the current one; undefined for the current version itself. */
  readonly resolver: Resolver | undefined;
}

/** Bytes that were read, or why they could not be. */
export type ReadBytes =
  | { readonly kind: 'read'; readonly schema: SchemaKind; readonly value: unknown }
  | { readonly kind: 'bad-magic' }
  | { readonly kind: 'does-not-decode'; readonly cause: Error }
  | { readonly kind: 'unknown-schema'; readonly fingerprint: string };

export function typeOf(schemaText: string): Type {
  return Type.forSchema(JSON.parse(schemaText) as Schema, {
    logicalTypes: LOGICAL_TYPES,
    assertLogicalTypes: true,
    omitRecordMethods: true,
    typeHook: (schema: Schema, options: object) => boundArrays(schema, options) ?? writtenOnce(schema, options),
    wrapUnions: 'auto',
  });
}

const VERSIONS: readonly StoredVersion[] = (Object.keys(SCHEMA_TEXTS) as SchemaKind[]).flatMap((kind) => {
  const stored = SCHEMA_TEXTS[kind].map(typeOf);
  return stored.map((type, at) => {
    const reader = stored.at(-1) ?? type;
    return {
      kind,
      version: at + 1,
      type,
      reader,
      resolver: reader === type ? undefined : reader.createResolver(type),
      fingerprint: crc64Avro(JSON.stringify(type.schema())).toString('hex'),
    };
  });
});
const BY_FINGERPRINT = new Map(VERSIONS.map((stored) => [stored.fingerprint, stored]));

/** Every version of every schema, oldest first within a kind. */
export function storedVersions(): readonly StoredVersion[] {
  return VERSIONS;
}

/** Makes the writer of values in the current version of a kind, each with its single-object header. */
export function createWriter<Wire>(kind: SchemaKind): (value: Wire) => Buffer {
  const current = VERSIONS.findLast((stored) => stored.kind === kind);
  if (current === undefined) throw new Error(`no schema of kind ${kind}`);
  const { type } = current;
  const header = headerOf(current.fingerprint);
  return (value) => writeSingleObject(header, type, value);
}

/** Finds the version that wrote some bytes. */
export function versionOf(bytes: Buffer): StoredVersion | Extract<ReadBytes, { kind: 'bad-magic' | 'unknown-schema' }> {
  const fingerprint = fingerprintOf(bytes);
  if (fingerprint === null) return { kind: 'bad-magic' };
  return BY_FINGERPRINT.get(fingerprint) ?? { kind: 'unknown-schema', fingerprint };
}

/** Reads bytes of any stored version as the current one. */
export function readBytes(bytes: Buffer): ReadBytes {
  const stored = versionOf(bytes);
  if (!('type' in stored)) return stored;
  try {
    const value: unknown = stored.reader.fromBuffer(bytes.subarray(HEADER_BYTES), stored.resolver);
    return { kind: 'read', schema: stored.kind, value };
  } catch (cause) {
    if (cause instanceof Error) return { kind: 'does-not-decode', cause };
    throw cause;
  }
}
