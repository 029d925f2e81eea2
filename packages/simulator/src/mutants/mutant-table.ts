import type { MutantSearch } from './find-mutant';
import type { Mutant } from './mutant';

export interface MutantRow {
  readonly mutant: Mutant;
  readonly search: MutantSearch;
}

const HEADINGS = ['planted bug', 'found by', 'seed', 'steps', 'seconds of processor time'] as const;

/** A table of what was found, how, and after how much. */
export function mutantTable(rows: readonly MutantRow[]): string {
  const cells = rows.map(({ mutant, search }) => [
    mutant.name,
    search.invariant ?? 'NOT FOUND',
    String(search.seed),
    search.steps.toLocaleString('en'),
    search.seconds.toFixed(1),
  ]);
  const lines = [HEADINGS, HEADINGS.map(() => '---'), ...cells];
  const widths = HEADINGS.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  return lines.map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |\n`).join('');
}
