import { createChildPart } from '@medclear/local-stack';

const RESTART_AFTER_MS = 250;

/** A service that is started again whenever it dies, until it is stopped. */
export interface SupervisedProcess {
  readonly name: string;
  /** Where its callers reach it, `http://127.0.0.1:8081`; its operations address when it has no callers. */
  readonly url: string;
  readonly opsUrl: string;
  readonly logPath: string;
  pid(): number | null;
  /** How often it has been started again after it died. */
  restarts(): number;
  /** Resolves once it is ready. */
  start(): Promise<void>;
  /** Ends it by SIGKILL, as a crash would: it is started again. */
  crash(): void;
  signal(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}

export interface ProcessSpec {
  readonly name: string;
  readonly folder: string;
  readonly entry: string;
  readonly port: number | null;
  readonly opsPort: number;
  readonly env: Readonly<Record<string, string>>;
  readonly onEvent?: (event: string) => void;
}

export function createSupervisedProcess(spec: ProcessSpec): SupervisedProcess {
  const opsUrl = `http://127.0.0.1:${spec.opsPort}`;
  let restarts = 0;
  let isWanted = false;
  let nextStart: NodeJS.Timeout | null = null;

  const part = createChildPart({
    name: spec.name,
    folder: spec.folder,
    address: spec.port === null ? opsUrl : `http://127.0.0.1:${spec.port}`,
    command: process.execPath,
    args: [spec.entry],
    env: spec.env,
    onDeath: startAgain,
    probe: () => answersReady(opsUrl),
  });

  function startAgain(): void {
    if (!isWanted) return;
    restarts += 1;
    spec.onEvent?.(`${spec.name} died and is started again`);
    nextStart = setTimeout(() => {
      part.start().catch((error: unknown) => spec.onEvent?.(`${spec.name} is not ready again: ${String(error)}`));
    }, RESTART_AFTER_MS);
  }

  return {
    name: spec.name,
    url: part.address,
    opsUrl,
    logPath: part.logPath,
    pid: () => part.pid(),
    restarts: () => restarts,
    async start() {
      isWanted = true;
      await part.start();
    },
    crash: () => part.signal('SIGKILL'),
    signal: (signal) => part.signal(signal),
    async stop() {
      isWanted = false;
      if (nextStart !== null) clearTimeout(nextStart);
      await part.stop();
    },
  };
}

async function answersReady(opsUrl: string): Promise<boolean> {
  const answer = await fetch(`${opsUrl}/ready`);
  return answer.ok;
}
