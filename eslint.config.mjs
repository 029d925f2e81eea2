import path from 'node:path';
import tseslint from 'typescript-eslint';
import { newFieldsFirst } from './deploy/lint/new-fields-first.js';
import { noAccessorInLiteral } from './deploy/lint/no-accessor-in-literal.js';

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const EMPTY_NAMES = /(^|-)(utils?|helpers?|manager|processor|misc|common)(-|\.|$)/;

/** A file is named after the one thing it exports, in kebab-case; a name that says nothing is refused. */
const fileName = {
  create: (context) => ({
    Program(node) {
      const name = path.basename(context.filename);
      if (!KEBAB_CASE.test(name)) context.report({ node, message: `${name} is not kebab-case` });
      if (EMPTY_NAMES.test(name)) context.report({ node, message: `${name} does not say what it holds` });
    },
  }),
};

const readsTheEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only config.ts and main.ts read the environment.',
};
const asksTheClock = {
  selector:
    "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'The domain has no clock: time is part of the command.',
};
const throwsDice = {
  selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  message: 'The domain has no dice: the same state and command make the same decision.',
};

const sizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  'max-depth': ['error', 3],
  complexity: ['error', 15],
};

const everywhere = {
  ...sizes,
  eqeqeq: 'error',
  'no-console': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
  'prefer-const': 'error',
  'no-param-reassign': 'error',
  'house/file-name': 'error',
};

const typed = {
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
  'no-restricted-syntax': ['error', readsTheEnvironment],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/explicit-module-boundary-types': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'all' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/require-await': 'off',
};

const TESTS = ['**/*.test.ts', '**/*.suite.ts', 'packages/testkit/**/*.ts'];

export default tseslint.config(
  {
    ignores: [
      'packages/contracts/src/generated/',
      '**/dist/**',
      '**/node_modules/**',
      'load-tests/k6/**',
      '.cache/**',
      '.run/**',
      'coverage/**',
      'reports/**',
      'bin/**',
      'schemas/types/**',
      '**/*.d.ts',
    ],
  },
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: {
      house: {
        rules: {
          'file-name': fileName,
          'new-fields-first': newFieldsFirst,
          'no-accessor-in-literal': noAccessorInLiteral,
        },
      },
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'services/*/src/**/*.ts', 'load-tests/{bench,ceiling,core}/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.tests.json', './load-tests/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: { ...everywhere, ...typed },
  },
  {
    files: ['packages/{contracts,domain,gateway-kit,platform}/src/**/*.ts', 'services/*/src/**/*.ts'],
    ignores: [...TESTS, '**/testing/**', 'services/settlement/src/{model,proof}/**'],
    rules: { 'house/new-fields-first': 'error', 'house/no-accessor-in-literal': 'error' },
  },
  {
    files: ['packages/domain/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', readsTheEnvironment, asksTheClock, throwsDice] },
  },
  {
    files: ['**/config.ts', '**/main.ts', '**/*-main.ts', ...TESTS, 'packages/cli/**/*.ts', 'load-tests/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['**/*.test.ts', '**/*.suite.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['packages/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['deploy/**/*.js', '*.js', 'schemas/**/*.js', 'load-tests/shapes/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        __dirname: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        describe: 'readonly',
        it: 'readonly',
        expect: 'readonly',
        beforeAll: 'readonly',
        afterAll: 'readonly',
        afterEach: 'readonly',
        performance: 'readonly',
      },
    },
    rules: {
      ...everywhere,
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'off',
    },
  },
  { files: ['deploy/**/*.test.js'], rules: { 'max-lines-per-function': 'off' } },
);
