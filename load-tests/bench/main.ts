/** `make bench`: measures the core, filled logs and bills over HTTP beside a ceiling, and writes docs/performance.md. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makePlan } from './bench-plan';
import { measureCoreAsService } from './core-process';
import { judge } from './judge';
import { ensureK6 } from './k6';
import { describeMachine } from './machine';
import { measureSpread } from './measure-spread';
import { renderReport } from './write-report';
import type { SpreadFigures } from './write-report';

const REPORT = path.join(__dirname, '../../../docs/performance.md');

function say(line: string): void {
  process.stdout.write(`${new Date().toISOString().slice(11, 19)}  ${line}\n`);
}

async function main(): Promise<void> {
  const plan = makePlan(process.argv.includes('--quick'));
  const k6 = ensureK6(say);
  const machine = describeMachine();
  const core = measureCoreAsService();
  say(`pure core: ${Math.round(core.claimsPerSecond)} claims/s on one core`);
  const spreads: SpreadFigures[] = [];
  for (const spread of plan.spreads) spreads.push(await measureSpread(plan, spread, k6, say));
  const verdicts = judge(plan, core, spreads);
  for (const { what, wanted, measured, isReached } of verdicts)
    say(`${isReached ? 'reached    ' : 'NOT reached'}  ${what}: ${measured} (wanted ${wanted})`);
  const missed = verdicts.filter(({ isReached }) => !isReached).length;
  say(missed === 0 ? 'every goal is reached' : `${missed} of ${verdicts.length} goals are NOT reached`);
  const report = renderReport(plan, machine, core, { spreads, verdicts });
  if (plan.isQuick) process.stdout.write(`\n${report}`);
  else writeFileSync(REPORT, report);
  if (spreads.some(({ books }) => books.problems.length > 0)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
