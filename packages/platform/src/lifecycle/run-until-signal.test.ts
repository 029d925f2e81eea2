import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Runs the small program beside this test until it says that it has started, and ends it. */
async function run(mode: string): Promise<{ readonly steps: readonly string[]; readonly code: number | null }> {
  const program = join(__dirname, 'testing', 'two-resources.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (mode === 'signal' && output.includes('started')) child.kill('SIGTERM');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, steps: output.trim().split('\n') };
}

describe('runUntilSignal', () => {
  it('starts from left to right and stops from right to left, also past a part that fails to stop', async () => {
    expect(await run('signal')).toEqual({
      code: 0,
      steps: ['start store', 'start server', 'started', 'stop server', 'stop store'],
    });
  });

  it('stops in order, with an exit code, when an error is caught by nobody', async () => {
    expect(await run('error')).toEqual({
      code: 1,
      steps: ['start store', 'start server', 'started', 'stop server', 'stop store'],
    });
  });
});
