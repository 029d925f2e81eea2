import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SETTLEMENT = join(__dirname, '../../../../services/settlement/dist');

/** A verification holds a province whole, twice: what lives long is not copied around while it is young. */
const LARGE_MEMORY = ['--max-old-space-size=8192', '--max-semi-space-size=64'];

export interface ToolToRun {
  readonly name: 'verify' | 'rebuild';
  readonly env: Readonly<Record<string, string>>;
  readonly onProgress: (done: number, total: number) => void;
}

/** The tool has ended without a result; the message is what it said. */
export class ToolFailed extends Error {
  override readonly name = 'ToolFailed';
}

/** Runs a tool of the settlement service, whose store nobody else may know; throws ToolFailed. */
export async function runSettlementTool<Result>({ name, env, onProgress }: ToolToRun): Promise<Result> {
  const child = spawn(process.execPath, [...LARGE_MEMORY, join(SETTLEMENT, `${name}-main.js`)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  let result: { readonly value: Result } | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as ToldLine<Result>;
    if (told.kind === 'progress') onProgress(told.done, told.total);
    else result = { value: told.result };
  }
  if (result === null) throw new ToolFailed(said.join('').trim() || `${name} ended without a result`);
  return result.value;
}

type ToldLine<Result> =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'result'; readonly result: Result };
