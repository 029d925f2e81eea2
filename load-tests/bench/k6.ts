import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cpuMsOfEndedChildren } from './cpu-time';

/** From `load-tests/bench` and from `load-tests/dist/bench` alike. */
const ROOT = __dirname.includes(`${path.sep}dist${path.sep}`)
  ? path.join(__dirname, '../../..')
  : path.join(__dirname, '../..');
const BINARY = path.join(ROOT, '.cache/k6/k6');
const THRESHOLDS_FAILED = 99;

/** What k6 saw of one step. */
export interface StepFigures {
  readonly rate: number;
  readonly requests: number;
  readonly settled: number;
  readonly refused: number;
  readonly unknown: number;
  readonly failed: number;
  readonly dropped: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly toldPoolFen: number;
  readonly toldAccountFen: number;
  /** p99 under the limit, nothing dropped, everything settled. */
  readonly isPassed: boolean;
  readonly k6CpuMs: number;
}

/** Builds k6 from its Go module unless it is there; throws when Go is missing. */
export function ensureK6(say: (line: string) => void): string {
  if (process.env['K6'] !== undefined) return process.env['K6'];
  if (existsSync(BINARY)) return BINARY;
  say('building k6 from its Go module, once');
  mkdirSync(path.dirname(BINARY), { recursive: true });
  execFileSync('go', ['build', '-mod=readonly', '-o', BINARY, 'go.k6.io/k6/v2'], {
    cwd: path.join(ROOT, 'load-tests/k6-build'),
    stdio: 'inherit',
  });
  return BINARY;
}

/** Runs the scenario at one rate; throws when k6 fails for another reason than its thresholds. */
export async function runStep(binary: string, variables: Readonly<Record<string, string>>): Promise<StepFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'medclear-k6-'));
  const summary = path.join(folder, 'summary.json');
  const cpuBefore = cpuMsOfEndedChildren();
  try {
    await run(binary, { ...variables, SUMMARY: summary });
    const k6CpuMs = cpuMsOfEndedChildren() - cpuBefore;
    return { ...readSummary(summary), rate: Number(variables['RATE']), k6CpuMs };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(binary: string, variables: Readonly<Record<string, string>>): Promise<void> {
  const offline = { K6_NO_USAGE_REPORT: 'true', K6_AUTO_EXTENSION_RESOLUTION: 'false' };
  // k6 shares the cores with what it measures: one thread runs its script, and memory is used instead of collecting all the time.
  const frugal = { GOMAXPROCS: '1', GOGC: '800', GOMEMLIMIT: '2GiB' };
  const child = spawn(
    binary,
    ['run', '--quiet', '--no-color', path.join(ROOT, 'load-tests/k6/how-fast-is-one-bill.ts')],
    {
      env: { ...process.env, ...offline, ...frugal, ...variables },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2_000)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0 || code === THRESHOLDS_FAILED) resolve();
      else reject(new Error(`k6 ended with ${code}: ${complaint}`));
    });
  });
}

interface Summary {
  readonly metrics: Readonly<
    Record<
      string,
      {
        readonly values: Readonly<Record<string, number>>;
        readonly thresholds?: Readonly<Record<string, { readonly ok: boolean }>>;
      }
    >
  >;
}

function readSummary(file: string): Omit<StepFigures, 'rate' | 'k6CpuMs'> {
  const { metrics } = JSON.parse(readFileSync(file, 'utf8')) as Summary;
  const value = (metric: string, name = 'count'): number => metrics[metric]?.values[name] ?? 0;
  const duration = (name: string): number => value('http_req_duration', name);
  return {
    requests: value('http_reqs'),
    settled: value('checks', 'passes'),
    refused: value('outcome_refused'),
    unknown: value('outcome_unknown'),
    failed: value('outcome_failed'),
    dropped: value('dropped_iterations'),
    medianMs: duration('med'),
    p95Ms: duration('p(95)'),
    p99Ms: duration('p(99)'),
    maxMs: duration('max'),
    toldPoolFen: value('told_pool_fen'),
    toldAccountFen: value('told_account_fen'),
    isPassed: Object.values(metrics).every(({ thresholds }) => Object.values(thresholds ?? {}).every(({ ok }) => ok)),
  };
}
