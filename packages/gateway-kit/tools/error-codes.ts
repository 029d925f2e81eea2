/* Writes docs/error-codes.md from the refusal catalogue; with --check it only says whether the document is current. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderErrorCodes } from './render-error-codes';

const DOCUMENT = join(__dirname, '../../../docs/error-codes.md');

const text = renderErrorCodes();
if (!process.argv.includes('--check')) {
  writeFileSync(DOCUMENT, text);
} else if (!existsSync(DOCUMENT) || readFileSync(DOCUMENT, 'utf8') !== text) {
  console.error('docs/error-codes.md is not what the catalogue says: run npm run error-codes:generate');
  process.exitCode = 1;
}
