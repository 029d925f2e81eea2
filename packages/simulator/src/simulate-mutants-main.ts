import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { MutantSearch } from './mutants/find-mutant';
import { MUTANTS } from './mutants/mutants';
import { mutantTable } from './mutants/mutant-table';
import type { MutantRow } from './mutants/mutant-table';

const run = promisify(execFile);
const MOST_SECONDS = 60;
const PROGRAM = path.join(__dirname, 'find-mutant-main.js');

/** Looks for one bug after the other, each in a process of its own. */
async function main(wanted: readonly string[]): Promise<void> {
  const mutants = wanted.length === 0 ? MUTANTS : MUTANTS.filter(({ name }) => wanted.includes(name));
  const rows: MutantRow[] = [];
  for (const mutant of mutants) {
    process.stderr.write(`looking for ${mutant.name} (${String(rows.length + 1)} of ${String(mutants.length)})\n`);
    const { stdout } = await run(process.execPath, [PROGRAM, mutant.name, String(MOST_SECONDS)]);
    rows.push({ mutant, search: JSON.parse(stdout) as MutantSearch });
  }
  process.stdout.write(mutantTable(rows));
  const missed = rows.filter(({ search }) => search.invariant === null);
  if (missed.length === 0) {
    process.stdout.write(`All ${String(rows.length)} planted bugs were found.\n`);
    return;
  }
  const names = missed.map(({ mutant }) => mutant.name).join(', ');
  process.stdout.write(`Not found: ${names}. An invariant is missing in packages/simulator/src/judge.\n`);
  process.exitCode = 1;
}

void main(process.argv.slice(2));
