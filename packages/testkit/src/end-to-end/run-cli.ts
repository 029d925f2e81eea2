import { execFile } from 'node:child_process';
import path from 'node:path';

const MAIN = path.join(__dirname, '../../../cli/dist/main.js');

/** What a command of `medclear` has said, and the code with which it has ended. */
export interface CliRun {
  readonly exitCode: number;
  readonly text: string;
  readonly errors: string;
}

/** Runs the compiled command line as a person would. */
export function runCli(args: readonly string[], env: Readonly<Record<string, string>>): Promise<CliRun> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [MAIN, ...args],
      { env: { ...process.env, ...env } },
      (_failure, text, errors) => {
        resolve({ exitCode: child.exitCode ?? -1, text, errors });
      },
    );
  });
}
