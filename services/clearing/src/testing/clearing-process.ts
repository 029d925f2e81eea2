import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../..');

/** The service as a process of its own, run from its sources. */
export interface ClearingProcess {
  readonly url: string;
  readonly opsUrl: string;
  /** What it has written so far. */
  output(): string;
  end(signal: NodeJS.Signals): Promise<void>;
}

export async function startClearing(environment: Readonly<Record<string, string>>): Promise<ClearingProcess> {
  const [httpPort, opsPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, '../main.ts')], {
    cwd: ROOT,
    env: {
      TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.tests.json'),
      LOG_LEVEL: 'warn',
      HTTP_PORT: String(httpPort),
      OPS_PORT: String(opsPort),
      ...environment,
    },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  return {
    url: `http://127.0.0.1:${String(httpPort)}`,
    opsUrl: `http://127.0.0.1:${String(opsPort)}`,
    output: () => output.join(''),
    end: (signal) => ended(child, signal),
  };
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.kill(signal);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
