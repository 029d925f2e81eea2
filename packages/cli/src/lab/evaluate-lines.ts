import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { addToSummary, emptySummary, evaluateCase, readEvaluateCase } from '@medclear/policy-lab';
import type { CaseSummary, EvaluatedCase, PolicySource, Problem } from '@medclear/policy-lab';
import { parseJson } from './read-input';

/** What a file of cases came to, and what was wrong with some of its lines. */
export interface EvaluatedLines {
  readonly summary: CaseSummary;
  /** The same cases under their own policies, when that was asked. */
  readonly own: CaseSummary | null;
  readonly problems: readonly Problem[];
}

export interface LinesPlan {
  readonly path: string;
  /** The policy that is tried instead of each case's own, or null. */
  readonly instead: PolicySource | null;
  readonly isCompared: boolean;
  readonly onEvaluated: (lineNumber: number, evaluated: EvaluatedCase) => void;
  readonly onProgress: (done: number, total: number) => void;
}

/** More problems than this are not listed: the file is then another kind of file. */
const MOST_PROBLEMS = 100;
const LINES_PER_PROGRESS = 100;

/** Evaluates a file with one case on each line; a line that cannot be used is named and left out. Throws when the file cannot be read. */
export async function evaluateLines(plan: LinesPlan): Promise<EvaluatedLines> {
  const total = await countLines(plan.path);
  const summary = emptySummary();
  const own = plan.isCompared ? emptySummary() : null;
  const problems: Problem[] = [];
  let lineNumber = 0;
  for await (const line of linesOf(plan.path)) {
    lineNumber += 1;
    if (line.trim() !== '') problems.push(...evaluateLine({ line, lineNumber, summary, own }, plan));
    if (lineNumber % LINES_PER_PROGRESS === 0) plan.onProgress(lineNumber, total);
  }
  plan.onProgress(lineNumber, total);
  return { summary, own, problems: problems.slice(0, MOST_PROBLEMS) };
}

interface NumberedLine {
  readonly line: string;
  readonly lineNumber: number;
  readonly summary: CaseSummary;
  readonly own: CaseSummary | null;
}

function evaluateLine({ line, lineNumber, summary, own }: NumberedLine, plan: LinesPlan): readonly Problem[] {
  const json = parseJson(line);
  if (!json.ok) return inLine(lineNumber, json.problems);
  const tried = readEvaluateCase(json.value, plan.instead);
  if (!tried.ok) return inLine(lineNumber, tried.problems);
  const given = own === null ? null : readEvaluateCase(json.value);
  if (given?.ok === false) return inLine(lineNumber, given.problems);
  const evaluated = evaluateCase(tried.value);
  addToSummary(summary, evaluated);
  if (own !== null && given !== null) addToSummary(own, evaluateCase(given.value));
  plan.onEvaluated(lineNumber, evaluated);
  return [];
}

function inLine(lineNumber: number, problems: readonly Problem[]): readonly Problem[] {
  return problems.map(({ path, ...sentences }) => ({ path: `line ${String(lineNumber)} ${path}`, ...sentences }));
}

async function countLines(path: string): Promise<number> {
  const lines = linesOf(path)[Symbol.asyncIterator]();
  let count = 0;
  while ((await lines.next()).done !== true) count += 1;
  return count;
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
}
