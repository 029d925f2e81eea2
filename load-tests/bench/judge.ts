import type { BenchPlan } from './bench-plan';
import type { CoreFigures } from './measure-core';
import type { MeasuredStep, Side } from './measure-http';
import { hotPathCpuMs } from './write-report';
import type { SpreadFigures, Verdict } from './write-report';

const MS_PER_SECOND = 1_000;

/** What has to be reached, on two cores. */
const WANTED = {
  corePerSecond: 100_000,
  logPerSecond: { one: 12_000, all: 10_000 },
  logOfCeiling: 0.5,
  httpPerSecond: { one: 2_000, all: 1_500 },
  httpOfCeiling: 0.6,
  calmRate: 300,
  calmP99Ms: 40,
  cpuMsPerClaim: 1,
} as const;

/** Compares what was measured with what has to be reached. */
export function judge(plan: BenchPlan, core: CoreFigures, spreads: readonly SpreadFigures[]): readonly Verdict[] {
  return [
    atLeast('pure core, claims per second of CPU time', WANTED.corePerSecond, MS_PER_SECOND / core.cpuMsPerClaim),
    ...spreads.flatMap((figures) => judgeSpread(plan, figures)),
  ];
}

function judgeSpread(plan: BenchPlan, { spread, log, steps, books }: SpreadFigures): readonly Verdict[] {
  const { name, title } = spread;
  const highest = (side: Side['name']): number => highestPassed(steps, side);
  const atCpuRate = find(steps, 'product', plan.cpuRate);
  const cpuMs = atCpuRate === undefined ? Infinity : hotPathCpuMs(atCpuRate.cpuMsPerClaim);
  const calmP99Ms = find(steps, 'product', WANTED.calmRate)?.figures.p99Ms ?? Infinity;
  return [
    atLeast(`filled log, ${title}, claims/s`, WANTED.logPerSecond[name], log.product.claimsPerSecond),
    atLeast(
      `filled log, ${title}, of the ceiling`,
      WANTED.logOfCeiling,
      log.product.claimsPerSecond / log.ceiling.claimsPerSecond,
    ),
    everyStepUpTo(WANTED.httpPerSecond[name], title, steps),
    atLeast(`HTTP, ${title}, highest step passed`, WANTED.httpPerSecond[name], highest('product')),
    atLeast(
      `HTTP, ${title}, of the ceiling's highest`,
      WANTED.httpOfCeiling,
      highest('product') / Math.max(1, highest('ceiling')),
    ),
    ...(name === 'all' ? [atMost(`HTTP, ${title}, p99 at ${WANTED.calmRate}/s, ms`, WANTED.calmP99Ms, calmP99Ms)] : []),
    atMost(`CPU-ms a claim at ${plan.cpuRate}/s, ${title}`, WANTED.cpuMsPerClaim, cpuMs),
    {
      what: `books, ${title}`,
      wanted: 'balance to the fen',
      measured: books.problems.length === 0 ? 'balance' : 'differ',
      isReached: books.problems.length === 0,
    },
  ];
}

function highestPassed(steps: readonly MeasuredStep[], side: Side['name']): number {
  const passed = steps.filter((step) => step.side === side && step.figures.isPassed);
  return Math.max(0, ...passed.map(({ figures }) => figures.rate));
}

/** A step below the goal that fails is a missed goal too, even if a higher one passes. */
function everyStepUpTo(goal: number, title: string, steps: readonly MeasuredStep[]): Verdict {
  const below = steps.filter(({ side, figures }) => side === 'product' && figures.rate <= goal);
  const failed = below.filter(({ figures }) => !figures.isPassed).map(({ figures }) => `${figures.rate}/s`);
  return {
    what: `HTTP, ${title}, steps up to ${goal}/s: p99 below 100 ms, nothing dropped, all settled`,
    wanted: 'every step',
    measured: failed.length === 0 ? 'every step' : `not ${failed.join(', ')}`,
    isReached: failed.length === 0,
  };
}

function find(steps: readonly MeasuredStep[], side: Side['name'], rate: number): MeasuredStep | undefined {
  return steps.find((step) => step.side === side && step.figures.rate === rate);
}

function atLeast(what: string, wanted: number, measured: number): Verdict {
  return { what, wanted: show(wanted), measured: show(measured), isReached: measured >= wanted };
}

function atMost(what: string, wanted: number, measured: number): Verdict {
  return { what, wanted: `at most ${show(wanted)}`, measured: show(measured), isReached: measured <= wanted };
}

function show(value: number): string {
  if (!Number.isFinite(value)) return 'not measured';
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(2);
}
