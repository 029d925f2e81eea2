import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the scripts, from `src` and from `dist` alike. */
const SCRIPTS_FOLDER = join(__dirname, '../../../src/adapters/redis');

/** Reads a script that stands beside its adapter; throws when it is not there. */
export function readScript(name: 'load-state' | 'apply-decisions'): string {
  return readFileSync(join(SCRIPTS_FOLDER, `${name}.lua`), 'utf8');
}
