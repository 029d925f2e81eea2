import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Type } from 'avsc';
import type { Schema } from 'avsc';
import { schemaFingerprint } from '../src/avro/schema-type';
import { renderTypes } from './render-types';
import { withoutAddedBranches } from './without-added-branches';

const ROOT = join(__dirname, '../../..');
const SCHEMAS = join(ROOT, 'schemas');
const TYPES = join(SCHEMAS, 'types');
const TEXTS = join(ROOT, 'packages/contracts/src/generated/schema-texts.ts');
const NOTE = '// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.\n';

interface Kind {
  readonly kind: string;
  /** From the oldest to the newest. */
  readonly versions: readonly string[];
}

/** The files that the schemas make, by path: every version's text, and the types of the current versions. */
export function generate(): ReadonlyMap<string, string> {
  const kinds = readKinds();
  return new Map([
    [TEXTS, renderTexts(kinds)],
    ...kinds.map(({ kind, versions }): [string, string] => [
      join(TYPES, `${kind}.d.ts`),
      NOTE + renderTypes(versions.at(-1) ?? ''),
    ]),
  ]);
}

function readKinds(): readonly Kind[] {
  const names = readdirSync(SCHEMAS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'vectors' && entry.name !== 'types')
    .map((entry) => entry.name);
  return names.sort().map((kind) => ({ kind, versions: versionsOf(kind) }));
}

function versionsOf(kind: string): readonly string[] {
  const numbers = readdirSync(join(SCHEMAS, kind)).map((name) => Number(/^v(\d+)\.avsc$/.exec(name)?.[1]));
  numbers.sort((a, b) => a - b);
  if (numbers.some((version, at) => version !== at + 1)) {
    throw new Error(`schemas/${kind} must hold v1.avsc, v2.avsc and so on without a gap, and nothing else`);
  }
  return numbers.map((version) => {
    const text = readFileSync(join(SCHEMAS, kind, `v${String(version)}.avsc`), 'utf8');
    return JSON.stringify(JSON.parse(text));
  });
}

function renderTexts(kinds: readonly Kind[]): string {
  const lines = (of: (text: string) => string): string =>
    kinds.map(({ kind, versions }) => `  '${kind}': [${versions.map(of).map(quoted).join(', ')}],\n`).join('');
  return [
    NOTE,
    '\n/** Every version of every schema, from the oldest to the newest. */\n',
    `export const SCHEMA_TEXTS = {\n${lines((text) => text)}} as const;\n`,
    '\n/** What the records of each version carry: 16 hex digits, in the order of the texts. */\n',
    `export const SCHEMA_FINGERPRINTS = {\n${lines(schemaFingerprint)}} as const;\n`,
  ].join('');
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return '';
    throw cause;
  }
}

/** Every version reads every other of its kind, as plain Avro does it, but for records added to a union; throws when one cannot. */
function checkPairs(): number {
  const pairs = readKinds().flatMap(({ versions }) =>
    versions.flatMap((reader) => versions.map((writer) => [reader, writer] as const)),
  );
  for (const [reader, writer] of pairs) {
    plainType(reader).createResolver(plainType(withoutAddedBranches(writer, reader)));
  }
  return pairs.length;
}

function plainType(text: string): Type {
  return Type.forSchema(JSON.parse(text) as Schema);
}

function main(isCheck: boolean): void {
  const pairCount = checkPairs();
  const drifted = [...generate()].filter(([path, text]) => readOrEmpty(path) !== text);
  const names = drifted.map(([path]) => path.slice(ROOT.length + 1)).join(', ');
  if (isCheck && drifted.length > 0) {
    process.stderr.write(`generated files differ from schemas/: ${names}; run npm run schemas:generate\n`);
    process.exitCode = 1;
    return;
  }
  for (const [path, text] of drifted) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  process.stdout.write(drifted.length > 0 ? `written: ${names}\n` : 'generated files agree with schemas/\n');
  process.stdout.write(`${String(pairCount)} pairs of versions are read both ways\n`);
}

if (require.main === module) main(process.argv.includes('--check'));
