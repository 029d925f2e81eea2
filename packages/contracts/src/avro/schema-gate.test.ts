import { readFileSync } from 'node:fs';
import type { Schema } from 'avsc';
import { generate } from '../../tools/generate';
import { withoutAddedBranches } from '../../tools/without-added-branches';
import { SCHEMA_TEXTS } from '../generated/schema-texts';
import { crc64Avro } from './crc-64-avro';
import { storedVersions } from './schema-book';
import type { SchemaKind, StoredVersion } from './schema-book';
import { schemaType } from './schema-type';

interface Enumeration {
  readonly name: string;
  readonly symbols: readonly string[];
  readonly default?: string;
  readonly logicalType?: string;
}

function textOf({ kind, version }: StoredVersion): string {
  return SCHEMA_TEXTS[kind][version - 1] ?? '';
}

const pairs = storedVersions().flatMap((reader) =>
  storedVersions()
    .filter((writer) => writer.kind === reader.kind)
    .map((writer) => ({
      reader,
      writer: schemaType(withoutAddedBranches(textOf(writer), textOf(reader))),
      name: `${reader.kind} v${String(reader.version)} reads v${String(writer.version)}`,
    })),
);
const texts = (Object.keys(SCHEMA_TEXTS) as SchemaKind[]).flatMap((kind) =>
  SCHEMA_TEXTS[kind].map((text, at) => ({ kind, text, name: `${kind} v${String(at + 1)}` })),
);

function enumerationsOf(schema: Schema): readonly Enumeration[] {
  if (Array.isArray(schema)) return schema.flatMap(enumerationsOf);
  if (typeof schema !== 'object') return [];
  const part = schema as unknown as Record<string, unknown>;
  if (part['type'] === 'enum') return [part as unknown as Enumeration];
  const fields = (part['fields'] as { type: Schema }[] | undefined) ?? [];
  const nested = [part['items'], part['type']].filter((inner): inner is Schema => typeof inner === 'object');
  return [...fields.flatMap((field) => enumerationsOf(field.type)), ...nested.flatMap(enumerationsOf)];
}

describe('the schema gate', () => {
  it.each([
    ['"int"', '7275d51a3f395c8f'],
    ['"string"', '8f014872634503c7'],
  ])('fingerprints %s as the specification does', (text, fingerprint) => {
    expect(Buffer.from(crc64Avro(text)).reverse().toString('hex')).toBe(fingerprint);
  });

  it.each(pairs)('$name', ({ reader, writer }) => {
    expect(() => reader.type().createResolver(writer)).not.toThrow();
  });

  it.each(texts)('every enumeration of $name is closed and has a default from the start', ({ text }) => {
    for (const enumeration of enumerationsOf(JSON.parse(text) as Schema)) {
      expect(enumeration.symbols).toContain(enumeration.default);
      expect(enumeration.logicalType).toBe('closed-symbol');
    }
  });

  it.each(texts)('the current version keeps every symbol of $name', ({ kind, text }) => {
    const current = new Map(
      enumerationsOf(JSON.parse(SCHEMA_TEXTS[kind].at(-1) ?? '') as Schema).map(({ name, symbols }) => [name, symbols]),
    );
    for (const { name, symbols } of enumerationsOf(JSON.parse(text) as Schema)) {
      expect(current.get(name)).toEqual(expect.arrayContaining([...symbols]));
    }
  });

  it.each(texts.filter(({ kind }) => kind === 'decision'))('$name begins with its link', ({ text }) => {
    const { fields } = JSON.parse(text) as {
      fields: { name: string; type: { type: string; size?: number } | string }[];
    };
    expect(fields[0]).toMatchObject({ name: 'previous', type: { type: 'fixed', size: 32 } });
    expect(fields[1]).toEqual({ name: 'commandOffset', type: 'long' });
  });

  it('tells every version of every kind apart', () => {
    const fingerprints = storedVersions().map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
  });

  it('finds the generated files as they are in the repository', () => {
    const differing = [...generate()].filter(([path, text]) => readFileSync(path, 'utf8') !== text);
    expect(differing.map(([path]) => path)).toEqual([]);
  });
});

describe('two versions of a record', () => {
  const line = (...more: object[]) => ({
    type: 'record',
    name: 'Line',
    fields: [{ name: 'amountFen', type: { type: 'long', logicalType: 'fen' } }, ...more],
  });
  const bill = (item: object, fund: readonly string[]) =>
    schemaType(
      JSON.stringify({
        type: 'record',
        name: 'Bill',
        fields: [
          { name: 'day', type: ['null', { type: 'int', logicalType: 'date' }] },
          { name: 'lines', type: { type: 'array', items: item } },
          {
            name: 'fund',
            type: { type: 'enum', name: 'Fund', symbols: fund, default: 'unknown', logicalType: 'closed-symbol' },
          },
        ],
      }),
    );
  const older = bill(line(), ['employee_pool', 'unknown']);
  const newer = bill(line({ name: 'note', type: 'string', default: '-' }), [
    'resident_pool',
    'employee_pool',
    'unknown',
  ]);
  const oldBill = { day: '2026-03-02', lines: [{ amountFen: 5 }, { amountFen: 7 }], fund: 'employee-pool' };
  const newBill = { ...oldBill, lines: oldBill.lines.map((one) => ({ ...one, note: 'x' })) };

  it('are read both ways, lines and symbols too', () => {
    const upwards = newer.fromBuffer(older.toBuffer(oldBill), newer.createResolver(older)) as unknown;
    expect(upwards).toEqual({ ...oldBill, lines: oldBill.lines.map((one) => ({ ...one, note: '-' })) });
    expect(older.fromBuffer(newer.toBuffer(newBill), older.createResolver(newer))).toEqual(oldBill);
  });

  it('never make another word of a symbol that the reader does not have', () => {
    const bytes = newer.toBuffer({ ...newBill, fund: 'resident-pool' });
    expect(() => older.fromBuffer(bytes, older.createResolver(newer)) as unknown).toThrow(
      'does not have resident-pool',
    );
  });
});
