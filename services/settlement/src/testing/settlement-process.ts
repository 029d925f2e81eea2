import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../..');

/** The service as a process of its own, run from its sources, so that it can be killed. */
export interface SettlementProcess {
  /** What it has written so far. */
  output(): string;
  end(signal: NodeJS.Signals): Promise<void>;
}

export async function startSettlementProcess(
  environment: Readonly<Record<string, string>>,
): Promise<SettlementProcess> {
  const opsPort = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, '../main.ts')], {
    cwd: ROOT,
    env: {
      TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.tests.json'),
      LOG_LEVEL: 'warn',
      OPS_PORT: String(opsPort),
      ...environment,
    },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  return {
    output: () => output.join(''),
    end: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
