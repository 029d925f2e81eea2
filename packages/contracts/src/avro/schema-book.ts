import type { Resolver, Type } from 'avsc';
import { SCHEMA_FINGERPRINTS, SCHEMA_TEXTS } from '../generated/schema-texts';
import { madeOnce } from './made-once';
import { schemaType } from './schema-type';
import { fingerprintOf, HEADER_BYTES, headerOf, writeSingleObject } from './single-object';

export type SchemaKind = keyof typeof SCHEMA_TEXTS;

/** One stored version of a kind's schema. */
export interface StoredVersion {
  readonly kind: SchemaKind;
  readonly version: number;
  readonly type: () => Type;
  readonly fingerprint: string;
  /** The current version, as which bytes of this one are read. */
  readonly reader: () => Type;
  /** Reads bytes of this version as the current one; undefined for the current version itself. */
  readonly resolver: () => Resolver | undefined;
}

/** Bytes that were read, or why they could not be. */
export type ReadBytes =
  | { readonly kind: 'read'; readonly schema: SchemaKind; readonly value: unknown }
  | { readonly kind: 'bad-magic' }
  | { readonly kind: 'does-not-decode'; readonly cause: Error }
  | { readonly kind: 'unknown-schema'; readonly fingerprint: string };

const VERSIONS: readonly StoredVersion[] = (Object.keys(SCHEMA_TEXTS) as SchemaKind[]).flatMap(versionsOf);
const BY_FINGERPRINT = new Map(VERSIONS.map((stored) => [stored.fingerprint, stored]));

/** Every version of every schema, oldest first within a kind. */
export function storedVersions(): readonly StoredVersion[] {
  return VERSIONS;
}

/** Makes the writer of values in the current version of a kind, each with its single-object header. */
export function createWriter<Wire>(kind: SchemaKind): (value: Wire) => Buffer {
  const current = VERSIONS.findLast((stored) => stored.kind === kind);
  if (current === undefined) throw new Error(`no schema of kind ${kind}`);
  const header = headerOf(current.fingerprint);
  return (value) => writeSingleObject(header, current.type(), value);
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
    const value: unknown = stored.reader().fromBuffer(bytes.subarray(HEADER_BYTES), stored.resolver());
    return { kind: 'read', schema: stored.kind, value };
  } catch (cause) {
    if (cause instanceof Error) return { kind: 'does-not-decode', cause };
    throw cause;
  }
}

/** Types are made when they are needed: those of all versions take longer than all else that a process starts with. */
function versionsOf(kind: SchemaKind): readonly StoredVersion[] {
  const types = SCHEMA_TEXTS[kind].map((text) => madeOnce(() => schemaType(text)));
  const reader = types.at(-1);
  if (reader === undefined) throw new Error(`no schema of kind ${kind}`);
  return types.map((type, at) => {
    const resolver = madeOnce(() => (type === reader ? undefined : reader().createResolver(type())));
    return {
      kind,
      version: at + 1,
      fingerprint: SCHEMA_FINGERPRINTS[kind][at] ?? '',
      type,
      reader,
      resolver,
    };
  });
}
