/** A line of a tool's output: how far it is, or what it came to. */
export type ToolLine<Result> =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'result'; readonly result: Result };

const PROGRESS_EVERY_MS = 100;

/** Makes a teller of progress that writes no more than a few lines a second. */
function progressTeller(): (done: number, total: number) => void {
  let toldAtMs = 0;
  return (done, total) => {
    const nowMs = Date.now();
    if (nowMs - toldAtMs < PROGRESS_EVERY_MS && done < total) return;
    toldAtMs = nowMs;
    tell({ kind: 'progress', done, total });
  };
}

function tell<Result>(line: ToolLine<Result>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/**
 * Runs a tool as a process: one JSON value a line on standard output, of which the last is the result.
 *
 * The process ends with 0 when the result is a good one, with 1 when it is not, and with 2 when there is none.
 */
export function runTool<Result>(
  work: (onProgress: (done: number, total: number) => void) => Promise<Result>,
  isGood: (result: Result) => boolean,
): void {
  work(progressTeller()).then(
    (result) => {
      tell({ kind: 'result', result });
      process.exitCode = isGood(result) ? 0 : 1;
    },
    (cause: unknown) => {
      process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
      process.exitCode = 2;
    },
  );
}
