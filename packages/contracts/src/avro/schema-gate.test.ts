import { readFileSync } from 'node:fs';
import type { Schema } from 'avsc';
import { generate } from '../../tools/generate';
import { crc64Avro } from './crc-64-avro';
import { storedVersions, typeOf } from './schema-book';
import { SCHEMA_TEXTS } from '../generated/schema-texts';

const pairs = storedVersions().flatMap((reader) =>
  storedVersions()
    .filter((writer) => writer.kind === reader.kind)
    .map((writer) => ({
      reader,
      writer,
      name: `${reader.kind} v${String(reader.version)} reads v${String(writer.version)}`,
    })),
);

function enumsOf(schema: Schema): readonly Record<string, unknown>[] {
  if (Array.isArray(schema)) return schema.flatMap(enumsOf);
  if (typeof schema !== 'object') return [];
  const record = schema as unknown as Record<string, unknown>;
  if (record['type'] === 'enum') return [record];
  const fields = (record['fields'] as { type: Schema }[] | undefined) ?? [];
  const nested = [record['items'], record['type']].filter((part): part is Schema => typeof part === 'object');
  return [...fields.flatMap((field) => enumsOf(field.type)), ...nested.flatMap(enumsOf)];
}

describe('the schema gate', () => {
  it.each([
    ['"int"', '7275d51a3f395c8f'],
    ['"string"', '8f014872634503c7'],
  ])('fingerprints %s as the specification does', (text, fingerprint) => {
    expect(Buffer.from(crc64Avro(text)).reverse().toString('hex')).toBe(fingerprint);
  });

  it.each(pairs)('$name', ({ reader, writer }) => {
    expect(() => reader.type.createResolver(writer.type)).not.toThrow();
  });

  it.each(Object.entries(SCHEMA_TEXTS).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const)))(
    'every enumeration of %s has a default',
    (_, text) => {
      for (const enumeration of enumsOf(JSON.parse(text) as Schema)) expect(enumeration).toHaveProperty('default');
    },
  );

  it('tells every version of every kind apart', () => {
    const fingerprints = storedVersions().map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
  });

  it('finds the generated files as they are in the repository', () => {
    for (const [path, text] of generate())
      expect({ path, agrees: readFileSync(path, 'utf8') === text }).toEqual({ path, agrees: true });
  });
});

describe('a reader of an older version', () => {
  it('reads a symbol that it does not know as its default', () => {
    const enumOf = (...symbols: string[]) =>
      JSON.stringify({ type: 'enum', name: 'Fund', symbols, default: 'unknown', logicalType: 'kebab-symbol' });
    const older = typeOf(enumOf('employee_pool', 'unknown'));
    const newer = typeOf(enumOf('resident_pool', 'employee_pool', 'unknown'));
    const resolver = older.createResolver(newer);
    expect(older.fromBuffer(newer.toBuffer('employee-pool'), resolver)).toBe('employee-pool');
    expect(older.fromBuffer(newer.toBuffer('resident-pool'), resolver)).toBe('unknown');
  });
});
