import { SingleBar } from 'cli-progress';

/** Shows how far a long step is; ends with what it came to. */
export interface Progress {
  update(done: number, total: number): void;
  end(): void;
}

/** A bar on a terminal, a line every tenth elsewhere. */
export function showProgress(what: string): Progress {
  return process.stderr.isTTY ? bar(what) : lines(what);
}

function bar(what: string): Progress {
  const shown = new SingleBar({
    format: `  ${what} [{bar}] {value}/{total}`,
    hideCursor: true,
    stream: process.stderr,
  });
  let isStarted = false;
  return {
    update: (done, total) => {
      if (!isStarted) shown.start(total, 0);
      isStarted = true;
      shown.update(done);
    },
    end: () => {
      shown.stop();
    },
  };
}

function lines(what: string): Progress {
  let shownTenths = -1;
  return {
    update: (done, total) => {
      const tenths = Math.floor((done * 10) / Math.max(total, 1));
      if (tenths === shownTenths) return;
      shownTenths = tenths;
      process.stderr.write(`  ${what} ${String(done)}/${String(total)}\n`);
    },
    end: () => undefined,
  };
}
