import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLISHED_SCHEMAS, schemaText } from '../src/schema/published-schemas';

const FOLDER = join(__dirname, '../../../docs/schemas');

/** Writes the schemas of cases and policies, or finds which of the files have drifted. */
function main(isCheck: boolean): void {
  const drifted = Object.entries(PUBLISHED_SCHEMAS).filter(([name, schema]) => {
    const path = join(FOLDER, name);
    return !existsSync(path) || readFileSync(path, 'utf8') !== schemaText(schema);
  });
  if (isCheck && drifted.length > 0) {
    const names = drifted.map(([name]) => name).join(', ');
    process.stderr.write(
      `docs/schemas differs from packages/policy-lab: ${names}; run npm run case-schemas:generate\n`,
    );
    process.exitCode = 1;
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, schema] of drifted) writeFileSync(join(FOLDER, name), schemaText(schema));
}

main(process.argv.includes('--check'));
