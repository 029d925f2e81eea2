const path = require('node:path');
const { ESLint } = require('eslint');
const tseslint = require('typescript-eslint');
const { newFieldsFirst } = require('./new-fields-first');

const ROOT = path.join(__dirname, '../..');
/** Any file of the project: its text is replaced by the test's. */
const FILE = path.join(ROOT, 'packages/domain/src/money/fen.ts');

const eslint = new ESLint({
  cwd: ROOT,
  fix: true,
  overrideConfigFile: true,
  overrideConfig: {
    files: ['**/*.ts'],
    plugins: { house: { rules: { 'new-fields-first': newFieldsFirst } } },
    languageOptions: {
      parser: tseslint.parser,
      // With CI=true the parser would read the types of the file as it is stored, not of the test's text.
      parserOptions: {
        project: ['./tsconfig.tests.json'],
        tsconfigRootDir: ROOT,
        disallowAutomaticSingleRunInference: true,
      },
    },
    rules: { 'house/new-fields-first': 'error' },
  },
});

/** What stands in a function's literal after the rule has mended it, and how many faults are left. */
async function mended(literal) {
  const head =
    'export const make = (known: { a: number; b: string }, more: { c: number }, any: Record<string, number>) => (';
  const [{ output, errorCount }] = await eslint.lintText(`${head}${literal});\n`, { filePath: FILE });
  return [output === undefined ? literal : output.slice(head.length, -3), errorCount];
}

describe('an object literal that begins with a spread', () => {
  it('has its new fields put before it', async () => {
    expect(await mended('{ ...known, c: 1, d: any }')).toEqual(['{ c: 1, d: any, ...known }', 0]);
    expect(await mended('{ ...known, a: 2, c: 1, ...more }')).toEqual(['{ c: 1, ...known, a: 2, ...more }', 0]);
  });

  it('may replace fields, and stand alone', async () => {
    expect(await mended('{ ...known, a: 2 }')).toEqual(['{ ...known, a: 2 }', 0]);
    expect(await mended('{ ...known }')).toEqual(['{ ...known }', 0]);
    expect(await mended('{ ...any, c: 1 }')).toEqual(['{ ...any, c: 1 }', 0]);
  });

  it('is refused with another one that adds to it, which a person has to write otherwise', async () => {
    expect(await mended('{ ...known, ...more }')).toEqual(['{ ...known, ...more }', 1]);
    expect(await mended('{ c: 1, ...known, ...more }')).toEqual(['{ c: 1, ...known, ...more }', 0]);
  });
});
