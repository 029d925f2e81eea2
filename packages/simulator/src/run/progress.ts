/** One line that says how far a long run is: rewritten on a terminal, now and then a new one elsewhere. */
export interface Progress {
  show(line: string): void;
  /** Ends the line. */
  end(): void;
}

const SOME_TIME_MS = 10_000;

export function createProgress(out: NodeJS.WriteStream, nowMs: () => number): Progress {
  let shownAtMs = Number.NEGATIVE_INFINITY;
  return {
    show: (line) => {
      if (out.isTTY) {
        out.write(`\r\u001b[K${line}`);
      } else if (nowMs() - shownAtMs >= SOME_TIME_MS) {
        shownAtMs = nowMs();
        out.write(`${line}\n`);
      }
    },
    end: () => {
      if (out.isTTY) out.write('\r\u001b[K');
    },
  };
}
