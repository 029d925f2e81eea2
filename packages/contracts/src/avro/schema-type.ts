import { Type } from 'avsc';
import type { Schema } from 'avsc';
import { boundArrays } from './bounded-array';
import { crc64Avro } from './crc-64-avro';
import { LOGICAL_TYPES } from './logical-types';
import { writtenOnce } from './written-once';

/** Makes the type that reads and writes a schema's values. */
export function schemaType(schemaText: string): Type {
  return Type.forSchema(JSON.parse(schemaText) as Schema, {
    logicalTypes: LOGICAL_TYPES,
    assertLogicalTypes: true,
    omitRecordMethods: true,
    typeHook: (schema: Schema, options: object) => boundArrays(schema, options) ?? writtenOnce(schema, options),
    wrapUnions: 'auto',
  });
}

/** The fingerprint of a schema as its records carry it, 16 hex digits in the order of the bytes. */
export function schemaFingerprint(schemaText: string): string {
  return crc64Avro(JSON.stringify(schemaType(schemaText).schema())).toString('hex');
}
