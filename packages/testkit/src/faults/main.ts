import { FAULT_GROUNDS } from './fault-grounds';
import { runFaults } from './run-faults';

function say(line: string): void {
  process.stdout.write(`${new Date().toISOString().slice(11, 19)}  ${line}\n`);
}

/** `make faults`: breaks everything under load, and looks at the books after each. */
async function main(wanted: string): Promise<void> {
  const ids = wanted === '' ? null : new Set(wanted.split(','));
  const all = await runFaults({
    grounds: FAULT_GROUNDS,
    isWanted: ({ id }) => ids === null || ids.has(id),
    say,
    onFigures: (figures) => say(JSON.stringify(figures, null, 1)),
  });
  process.exitCode = all.every((f) => f.withoutOutcome + f.ownerlessHolds + f.contradictions.length === 0) ? 0 : 1;
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
