import { choicesOf } from '../history/choice';
import { runHistory } from '../history/run-history';
import type { Progress } from './progress';
import type { SeedRange } from './read-seeds';
import { tellFailure } from './tell-failure';

export interface SeedsRun {
  readonly seeds: SeedRange;
  readonly stepsEach: number;
  readonly progress: Progress;
  /** Processor time of this process, in seconds. */
  readonly processorSeconds: () => number;
}

/** What the run came to: the words to end with, and whether everything held. */
export interface SeedsRunEnd {
  readonly text: string;
  readonly isSound: boolean;
}

const SECONDS_A_MINUTE = 60;

/** Runs the histories of some seeds, one after the other, until one fails or all have ended well. */
export async function runSeeds({ seeds, stepsEach, progress, processorSeconds }: SeedsRun): Promise<SeedsRunEnd> {
  const sums = { steps: 0, decided: 0, ignored: 0, messages: 0 };
  for (let seed = seeds.first; seed <= seeds.last; seed += 1) {
    const report = await runHistory(choicesOf(seed, stepsEach));
    sums.steps += report.steps;
    sums.decided += report.decided;
    sums.ignored += report.ignored;
    sums.messages += report.messages;
    const pace = Math.round((sums.steps / processorSeconds()) * SECONDS_A_MINUTE);
    const { steps, failure } = report;
    if (failure !== null) {
      const failing = { seed, wantedSteps: stepsEach, steps, failure };
      const text = await tellFailure(failing, (line) => {
        progress.show(line);
      });
      progress.end();
      return { text, isSound: false };
    }
    progress.show(
      `seed ${String(seed)} of ${String(seeds.last)}: ${grouped(sums.steps)} steps, ${grouped(pace)} a minute`,
    );
  }
  progress.end();
  return { text: endOf(seeds, sums, processorSeconds()), isSound: true };
}

function endOf(
  { first, last }: SeedRange,
  { steps, decided, ignored, messages }: Record<'steps' | 'decided' | 'ignored' | 'messages', number>,
  seconds: number,
): string {
  const pace = Math.round((steps / seconds) * SECONDS_A_MINUTE);
  return [
    `${grouped(last - first + 1)} histories, ${grouped(steps)} steps: every invariant held after every step.`,
    `${grouped(messages)} messages, ${grouped(decided)} decisions, ${grouped(ignored)} stray records ignored.`,
    `${grouped(pace)} steps a minute of processor time (${seconds.toFixed(1)} s, user).`,
    `Next: other seeds (make simulate SEEDS=${String(last + 1)}-${String(2 * last - first + 1)}), or the planted bugs (make simulate-mutants).`,
    '',
  ].join('\n');
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}
