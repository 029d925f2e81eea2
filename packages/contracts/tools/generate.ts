import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderTypes } from './render-types';

const ROOT = join(__dirname, '../../..');
const SCHEMAS = join(ROOT, 'schemas');
const GENERATED = join(ROOT, 'packages/contracts/src/generated');
const NOTE = '// Generated from schemas/ by `npm run schemas:generate`; `make check` finds drift.\n';

/** The files that the schemas make, by path: the schemas' texts, and the types of the current versions. */
export function generate(): ReadonlyMap<string, string> {
  const kinds = readdirSync(SCHEMAS, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'vectors',
  );
  const texts = kinds
    .map(({ name }) => ({ kind: name, versions: versionsOf(name) }))
    .sort((a, b) => a.kind.localeCompare(b.kind));
  const lines = texts.map(
    ({ kind, versions }) => `  '${kind}': [${versions.map((text) => `'${escaped(text)}'`).join(', ')}],`,
  );
  return new Map([
    [
      join(GENERATED, 'schema-texts.ts'),
      `${NOTE}\n/** Every version of every schema, from the oldest to the newest. */\nexport const SCHEMA_TEXTS = {\n${lines.join('\n')}\n} as const;\n`,
    ],
    [
      join(GENERATED, 'wire-types.ts'),
      NOTE + renderTypes(texts.map(({ kind, versions }) => ({ kind, schema: versions.at(-1) ?? '' }))),
    ],
  ]);
}

function versionsOf(kind: string): readonly string[] {
  const files = readdirSync(join(SCHEMAS, kind)).filter((name) => name.endsWith('.avsc'));
  files.sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]));
  return files.map((file) => JSON.stringify(JSON.parse(readFileSync(join(SCHEMAS, kind, file), 'utf8'))));
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}

if (require.main === module) {
  const isCheck = process.argv.includes('--check');
  const drifted = [...generate()].filter(([path, text]) => readOrEmpty(path) !== text);
  if (!isCheck) for (const [path, text] of drifted) writeFileSync(path, text);
  const names = drifted.map(([path]) => path.slice(ROOT.length + 1)).join(', ');
  if (isCheck && drifted.length > 0) {
    process.stderr.write(`generated files differ from schemas/: ${names}; run npm run schemas:generate\n`);
    process.exitCode = 1;
  } else {
    process.stdout.write(drifted.length > 0 ? `written: ${names}\n` : 'generated files agree with schemas/\n');
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return '';
    throw cause;
  }
}
