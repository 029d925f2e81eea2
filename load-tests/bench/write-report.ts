import { RAMP_SECONDS } from './bench-plan';
import type { BenchPlan, Spread } from './bench-plan';
import type { BooksFigures } from './check-books';
import type { LogFigures } from './follow-journals';
import type { Machine } from './machine';
import type { CoreFigures } from './measure-core';
import type { MeasuredStep, Side } from './measure-http';

/** Everything measured with one spread of claims over provinces. */
export interface SpreadFigures {
  readonly spread: Spread;
  readonly log: Readonly<Record<Side['name'], LogFigures>>;
  readonly steps: readonly MeasuredStep[];
  readonly books: BooksFigures;
}

/** What the figures are compared with. */
export interface Verdict {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly isReached: boolean;
}

/** Processes whose CPU time stands between a bill and its answer. */
const HOT_PATH = ['gateway', 'settlement', 'redis', 'kafka'];

/** The report as Markdown. */
export function renderReport(
  plan: BenchPlan,
  machine: Machine,
  core: CoreFigures,
  { spreads, verdicts }: { readonly spreads: readonly SpreadFigures[]; readonly verdicts: readonly Verdict[] },
): string {
  return [
    '# Performance',
    '',
    'Written by `make bench`; do not edit. Figures hold for this machine, on which k6, gateways, settlement, clearing, Kafka,',
    'Redis and PostgreSQL share the same cores. The ceiling runs in the same minutes over the same parts with records of the',
    'same sizes and decides nothing: the ratio to it says more than the figure.',
    ...(plan.isQuick ? ['', '**A short run: it shows that everything works, its figures prove nothing.**'] : []),
    '',
    ...describeMachine(machine),
    '',
    ...table(['Wanted', 'At least', 'Measured', ''], verdicts.map(verdictRow)),
    '',
    '## The pure core',
    '',
    `${whole(1_000 / core.cpuMsPerClaim)} five-line claims per second of CPU time, ${whole(core.claimsPerSecond)} by the clock (${whole(core.claims)} claims in`,
    `rounds of 500: working state made, decided, evolved, applied, net change read back), ${fine(core.cpuMsPerClaim)} CPU-ms a claim.`,
    ...spreads.flatMap((figures) => describeSpread(plan, figures)),
    '',
  ].join('\n');
}

function describeMachine(machine: Machine): string[] {
  return table(
    ['Date', 'Commit', 'Machine', 'System', 'Node', 'Load before'],
    [
      [
        machine.date,
        machine.commit,
        `${machine.cores} cores, ${machine.processor}, ${machine.memoryGib} GiB`,
        machine.system,
        machine.node,
        machine.loadBefore.toFixed(2),
      ],
    ],
  );
}

function verdictRow({ what, wanted, measured, isReached }: Verdict): string[] {
  return [what, wanted, measured, isReached ? 'reached' : '**not reached**'];
}

function describeSpread(plan: BenchPlan, { spread, log, steps, books }: SpreadFigures): string[] {
  const sides = ['product', 'ceiling'] as const;
  return [
    '',
    `## ${spread.title.charAt(0).toUpperCase()}${spread.title.slice(1)}`,
    '',
    'A filled command log, read to the acknowledged journal:',
    '',
    ...table(
      ['', 'claims/s', 'settlement CPU-ms', 'Redis CPU-ms', 'Kafka CPU-ms'],
      sides.map((side) => {
        const { claimsPerSecond, cpuMsPerClaim } = log[side];
        const cpu = ['settlement', 'redis', 'kafka'].map((name) => fine(cpuMsPerClaim[name] ?? 0));
        return [side, whole(claimsPerSecond), ...cpu];
      }),
    ),
    '',
    `Bills over HTTP at a fixed rate for ${plan.stepSeconds} s a step, after ${RAMP_SECONDS} s in which it is reached; every bill counts;`,
    'milliseconds:',
    '',
    ...table(
      ['rate/s', 'side', 'settled', 'dropped', 'p50', 'p95', 'p99', 'max', ''],
      steps.filter(({ figures }) => figures.rate > 0).map(stepRow),
    ),
    '',
    `CPU-milliseconds a claim at ${plan.cpuRate}/s:`,
    '',
    ...cpuTable(steps.filter(({ figures }) => figures.rate === plan.cpuRate)),
    '',
    `Books: ${books.requests} requests, ${books.settledOnRecord} settled on the record, ${books.poolFen + books.accountFen} fen paid by`,
    books.problems.length === 0
      ? 'the funds; tills, journal, store and ledger agree to the fen, no hold is open.'
      : `the funds. **They do not balance:** ${books.problems.join('; ')}`,
  ];
}

function stepRow({ side, figures }: MeasuredStep): string[] {
  const times = [figures.medianMs, figures.p95Ms, figures.p99Ms, figures.maxMs].map((ms) => ms.toFixed(1));
  return [
    String(figures.rate),
    side,
    `${figures.settled} of ${figures.requests}`,
    String(figures.dropped),
    ...times,
    figures.isPassed ? 'passes' : 'does not pass',
  ];
}

function cpuTable(steps: readonly MeasuredStep[]): string[] {
  const names = [...new Set(steps.flatMap(({ cpuMsPerClaim }) => Object.keys(cpuMsPerClaim)))];
  const ordered = [...HOT_PATH, ...names.filter((name) => !HOT_PATH.includes(name))];
  const rows = steps.map(({ side, cpuMsPerClaim }) => [
    side,
    ...ordered.map((name) => (cpuMsPerClaim[name] === undefined ? '' : fine(cpuMsPerClaim[name]))),
    fine(hotPathCpuMs(cpuMsPerClaim)),
  ]);
  return table(['', ...ordered, HOT_PATH.join(' + ')], rows);
}

/** CPU milliseconds per claim of gateway, settlement, Redis and broker together. */
export function hotPathCpuMs(cpuMsPerClaim: Readonly<Record<string, number>>): number {
  return HOT_PATH.reduce((sum, name) => sum + (cpuMsPerClaim[name] ?? 0), 0);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function fine(value: number): string {
  return value.toFixed(3);
}
