import { FAULT_GROUNDS } from './fault-grounds';
import { describePlace } from './report/describe-place';
import { keepFault } from './report/reliability-record';
import { runFaults } from './run-faults';
import type { FaultFigures } from './try-fault';

function say(line: string): void {
  process.stdout.write(`${new Date().toISOString().slice(11, 19)}  ${line}\n`);
}

/** Everything that is wrong, as one number. */
function wrongs({ withoutOutcome, ownerlessHolds, contradictions }: FaultFigures): number {
  return withoutOutcome + ownerlessHolds + contradictions.length;
}

function show(figures: FaultFigures): void {
  const { id, messages, withoutOutcome, ownerlessHolds, contradictions, longestStandStillMs, notes } = figures;
  say(
    `${id}: ${messages} messages, ${withoutOutcome} without outcome, ${ownerlessHolds} holds without owner, ` +
      `${contradictions.length} contradictions, longest stand-still ${(longestStandStillMs / 1_000).toFixed(1)} s`,
  );
  for (const note of notes) say(`    ${note}`);
  for (const what of contradictions) say(`    WRONG: ${what}`);
}

/** `make faults`: breaks everything under load, looks at the books after each, and writes docs/reliability.md. */
async function main(wanted: string): Promise<number> {
  const ids = wanted === '' ? null : new Set(wanted.split(','));
  const place = describePlace();
  const startedAt = Date.now();
  const all = await runFaults({
    grounds: FAULT_GROUNDS,
    isWanted: ({ id }) => ids === null || ids.has(id),
    say,
    onFigures: (figures) => {
      show(figures);
      keepFault({ ...figures, ...place });
    },
  });
  if (all.length === 0) {
    const known = FAULT_GROUNDS.flatMap(({ faults }) => faults.map(({ id }) => id));
    process.stderr.write(`There is no such fault; there are ${known.join(', ')}.\n`);
    return 2;
  }
  const wrong = all.filter((figures) => wrongs(figures) > 0).map(({ id }) => id);
  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
  say(`${all.length} faults in ${minutes} minutes; the table is in docs/reliability.md`);
  say(wrong.length === 0 ? 'nothing is wrong' : `WRONG after ${wrong.join(', ')}: docs/reliability.md says what`);
  return wrong.length === 0 ? 0 : 1;
}

main(process.argv[2] ?? '').then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
