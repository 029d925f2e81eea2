import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

const BYTES_PER_GIB = 1024 ** 3;

/** When, of which version and on what machine something was measured. */
export interface MeasuredAt {
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
}

export function describePlace(): MeasuredAt {
  const processors = cpus();
  const memoryGib = Math.round(totalmem() / BYTES_PER_GIB);
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC',
    commit: commitOf(),
    machine: `${processors.length} cores of ${model}, ${memoryGib} GiB, Node ${process.version}`,
  };
}

function commitOf(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'not from a git checkout';
  }
}
