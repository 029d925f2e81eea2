import { businessDateOf } from '@medclear/domain';
import { RAMP_SECONDS, TREATMENT_PROVINCE } from './bench-plan';
import type { BenchPlan, Spread } from './bench-plan';
import { cpuMsOf } from './cpu-time';
import { FIVE_LINES, FIVE_LINES_TOTAL } from './five-line-bill';
import { runStep } from './k6';
import type { StepFigures } from './k6';

/** The product or the ceiling: where bills are sent, and whose CPU time is counted. */
export interface Side {
  readonly name: 'product' | 'ceiling';
  readonly url: string;
  readonly processes: Readonly<Record<string, number>>;
}

export interface MeasuredStep {
  readonly side: Side['name'];
  readonly figures: StepFigures;
  readonly cpuMsPerClaim: Readonly<Record<string, number>>;
}

const FAILURES_TO_STOP_AT = 2;

/** Runs the steps on both sides alternately, each side until it has failed two steps in a row. */
export async function measureHttp(
  k6: string,
  plan: BenchPlan,
  spread: Spread,
  options: { readonly sides: readonly Side[]; readonly say: (line: string) => void },
): Promise<readonly MeasuredStep[]> {
  const steps: MeasuredStep[] = [];
  for (const side of options.sides) {
    const { figures } = await measureStep(k6, spread, side, plan.warmUp);
    options.say(`${spread.title}, ${side.name}, warm-up: ${describe(figures)}`);
    if (side.name === 'product') steps.push({ side: side.name, figures: { ...figures, rate: 0 }, cpuMsPerClaim: {} });
  }
  for (const rate of plan.rates) {
    for (const side of options.sides) {
      const lastOnes = steps
        .filter((step) => step.side === side.name && step.figures.rate > 0)
        .slice(-FAILURES_TO_STOP_AT);
      if (lastOnes.length === FAILURES_TO_STOP_AT && lastOnes.every(({ figures }) => !figures.isPassed)) continue;
      const step = await measureStep(k6, spread, side, { rate, seconds: plan.stepSeconds });
      options.say(`${spread.title}, ${side.name}, ${rate}/s: ${describe(step.figures)}`);
      steps.push(step);
    }
  }
  return steps;
}

async function measureStep(
  k6: string,
  spread: Spread,
  side: Side,
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<MeasuredStep> {
  const read = (): [string, number][] => Object.entries(side.processes).map(([name, id]) => [name, cpuMsOf(id)]);
  const before = new Map(read());
  const figures = await runStep(k6, variablesOf(spread, side, rate, seconds));
  const claims = Math.max(1, figures.requests);
  const used = new Map(read().map(([name, cpuMs]) => [name, (cpuMs - (before.get(name) ?? 0)) / claims]));
  return { side: side.name, figures, cpuMsPerClaim: Object.fromEntries(used.set('k6', figures.k6CpuMs / claims)) };
}

function variablesOf(spread: Spread, side: Side, rate: number, seconds: number): Record<string, string> {
  return {
    TARGET_URL: side.url,
    RATE: String(rate),
    RAMP_S: String(RAMP_SECONDS),
    DURATION_S: String(seconds),
    INSURED: spread.insured.join(','),
    POPULATION: spread.provinces.join(','),
    TREATMENT: TREATMENT_PROVINCE,
    PEOPLE: String(spread.peoplePerProvince),
    SEED: '1',
    RUN: String(Math.floor(Date.now() / 1_000)),
    LINES: JSON.stringify(FIVE_LINES),
    TOTAL: FIVE_LINES_TOTAL,
    VISIT_DATE: businessDateOf(Date.now()),
  };
}

function describe({ settled, requests, dropped, medianMs, p99Ms, isPassed }: StepFigures): string {
  const times = `p50 ${medianMs.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`;
  return `${settled} of ${requests} settled, ${dropped} dropped, ${times}${isPassed ? '' : ' (does not pass)'}`;
}
