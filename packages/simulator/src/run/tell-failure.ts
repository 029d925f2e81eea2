import { choicesOf } from '../history/choice';
import { runHistory } from '../history/run-history';
import type { HistoryFailure } from '../history/run-history';
import { shrinkHistory } from '../history/shrink-history';

export interface FailingSeed {
  readonly seed: number;
  /** How long the history was to be, and how many steps of it were taken, the calm ones at its end included. */
  readonly wantedSteps: number;
  readonly steps: number;
  readonly failure: HistoryFailure;
}

const LONGEST_SHRINKING_MS = 120_000;
const LAST_CALM_STEPS = 20;

/** Says what broke, the shortest history that still breaks it, and how to run it again. */
export async function tellFailure(
  { seed, wantedSteps, steps, failure }: FailingSeed,
  show: (line: string) => void,
): Promise<string> {
  const length = Math.min(steps, wantedSteps);
  const untilMs = Date.now() + LONGEST_SHRINKING_MS;
  const shortest = await shrinkHistory(choicesOf(seed, length), {
    name: failure.name,
    isOver: () => Date.now() > untilMs,
    onProgress: (left) => {
      show(`seed ${String(seed)} fails; shrinking its history: ${String(left)} steps`);
    },
  });
  const again = (await runHistory(shortest, true)).failure ?? failure;
  return [
    `seed ${String(seed)}, step ${String(steps)}: ${failure.message}`,
    `The shortest history found that still breaks ${failure.name} has ${String(shortest.length)} steps before its calm end:`,
    ...wordsOf(again.words, shortest.length),
    `       ${again.message}`,
    `Again: make simulate SEEDS=${String(seed)} STEPS=${String(length)}`,
    '',
  ].join('\n');
}

/** All steps of the trouble, and the last ones of the calm end. */
function wordsOf(words: readonly string[], troubled: number): readonly string[] {
  const lines = words.map((word, at) => `  ${String(at + 1).padStart(4)} ${word}`);
  const calm = lines.slice(troubled);
  const left = Math.max(0, calm.length - LAST_CALM_STEPS);
  const gap = left === 0 ? [] : [`       ... ${String(left)} steps of the calm end`];
  return [...lines.slice(0, troubled), ...gap, ...calm.slice(left)];
}
