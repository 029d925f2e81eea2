import type { FaultFigures } from '../try-fault';
import { percentile } from './percentile';
import type { KillFigures, ReliabilityRecord } from './reliability-record';

type FaultLine = ReliabilityRecord['faults'][number];
type KillLine = ReliabilityRecord['kills'][number];

/** The document of all results; a list of what contradicts stands at its end, if anything does. */
export function renderReliability({ faults, kills }: ReliabilityRecord): string {
  return `# What was broken on purpose, and what became of the messages

Real services, Kafka, Redis and PostgreSQL under load from both gateways. Tills send the same message until they are told an
outcome; after each fault tills, journal, store, ledger and receipts are compared claim by claim and fund by fund, and the store
with its replayed journal. A message without an outcome is one whose till was never told, or a command without a decision. A
stand-still is the longest time in which one province gave no outcome while its tills waited. The two pages beside it,
\`reliability.json\` and this one, are written by the runs.

## Faults

\`make faults\` tries all of them; \`make faults FAULTS=F1,F3\` only some.

| Fault | What is broken | Times | Messages | Without outcome | Holds without owner | Contradictions | Longest stand-still | Besides | Measured |
|---|---|---|---|---|---|---|---|---|---|
${faults.map(faultRow).join('\n')}

## Kills

\`make kills\` kills each of them with -9 at random moments, \`KILLS=100\` times; \`make kills WHO=settlement\` only one kind.

| Killed | Kills | Messages | Without outcome | Holds without owner | Contradictions | Stand-still p50 | Longest | Measured |
|---|---|---|---|---|---|---|---|---|
${kills.map(killRow).join('\n')}
${contradictionsOf(faults, kills)}`;
}

/** Cells of one table row as the terminal shows them too. */
export function faultCells(figures: FaultFigures): readonly string[] {
  return [
    figures.id,
    figures.title,
    ...countCells(figures, figures.times),
    seconds(figures.longestStandStillMs),
    figures.notes.join('; '),
  ];
}

export function killCells(figures: KillFigures): readonly string[] {
  const { who, kills, standStillsMs } = figures;
  return [
    who,
    ...countCells(figures, kills),
    seconds(percentile(standStillsMs, 0.5)),
    seconds(Math.max(0, ...standStillsMs)),
  ];
}

function countCells(counted: FaultFigures | KillFigures, times: number): readonly string[] {
  const { messages, withoutOutcome, ownerlessHolds, contradictions } = counted;
  return [times, messages, withoutOutcome, ownerlessHolds, contradictions.length].map(String);
}

function seconds(durationMs: number): string {
  return `${(durationMs / 1_000).toFixed(1)} s`;
}

function faultRow(line: FaultLine): string {
  return `| ${[...faultCells(line), measured(line)].join(' | ')} |`;
}

function killRow(line: KillLine): string {
  return `| ${[...killCells(line), measured(line)].join(' | ')} |`;
}

function measured({ date, commit, machine }: FaultLine | KillLine): string {
  return `${date}, ${commit}, ${machine}`;
}

function contradictionsOf(faults: readonly FaultLine[], kills: readonly KillLine[]): string {
  const lines = [
    ...faults.flatMap(({ id, contradictions }) => contradictions.map((what) => `- ${id}: ${what}`)),
    ...kills.flatMap(({ who, contradictions }) => contradictions.map((what) => `- ${who} killed: ${what}`)),
  ];
  return lines.length === 0 ? '' : `\n## What contradicts\n\n${lines.join('\n')}\n`;
}
