import type { Problem } from '@medclear/policy-lab';
import type { LabLanguage } from './lab-language';

/** The exit code of an input that cannot be used. */
export const WRONG_INPUT = 2;

/** A readable list of what is wrong with an input. */
export function showProblems(source: string, problems: readonly Problem[], language: LabLanguage): string {
  const count = String(problems.length);
  const head = language === 'zh' ? `${source}：${count} 处问题` : `${source}: ${count} ${plural(problems.length)}`;
  const width = Math.max(...problems.map(({ path }) => shownPath(path).length));
  const lines = problems.map((one) => `  ${shownPath(one.path).padEnd(width)}  ${one[language]}`);
  return `${[head, ...lines].join('\n')}\n`;
}

/** Writes what is wrong with an input and ends with the exit code for it. */
export function refuseInput(source: string | undefined, problems: readonly Problem[], language: LabLanguage): void {
  process.stderr.write(showProblems(sourceName(source), problems, language));
  process.exitCode = WRONG_INPUT;
}

/** What an input is called: its path, or standard input. */
export function sourceName(path: string | undefined): string {
  return path === undefined || path === '-' ? 'standard input' : path;
}

function shownPath(path: string): string {
  return path === '' ? '/' : path;
}

function plural(count: number): string {
  return count === 1 ? 'problem' : 'problems';
}
