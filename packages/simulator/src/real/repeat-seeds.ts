import { randomUUID } from 'node:crypto';
import type { StackAddresses } from '@medclear/local-stack';
import type { Progress } from '../run/progress';
import type { SeedRange } from '../run/read-seeds';
import type { SeedsRunEnd } from '../run/run-seeds';
import type { Difference } from './compare-remains';
import { repeatHistory } from './repeat-history';

export interface SeedsToRepeat {
  readonly seeds: SeedRange;
  readonly stepsEach: number;
  readonly addresses: StackAddresses;
  readonly progress: Progress;
}

/** Repeats the histories of some seeds on real parts, one after the other, until one differs or all have been alike. */
export async function repeatSeeds({ seeds, stepsEach, addresses, progress }: SeedsToRepeat): Promise<SeedsRunEnd> {
  const run = randomUUID().slice(0, 8);
  const sums = { decided: 0, ignored: 0 };
  for (let seed = seeds.first; seed <= seeds.last; seed += 1) {
    const topicPrefix = `histories-${run}-${String(seed)}`;
    const { decided, ignored, difference } = await ofSeed(seed, () =>
      repeatHistory({ seed, steps: stepsEach, addresses, topicPrefix }),
    );
    if (difference !== null) {
      progress.end();
      return { text: tellDifference(seed, stepsEach, difference), isSound: false };
    }
    sums.decided += decided;
    sums.ignored += ignored;
    progress.show(
      `seed ${String(seed)} of ${String(seeds.last)}: ${sums.decided.toLocaleString('en')} decisions, all alike`,
    );
  }
  progress.end();
  return { text: endOf(seeds, sums), isSound: true };
}

/** Whatever is thrown says of which seed. */
async function ofSeed<Result>(seed: number, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (cause) {
    throw new Error(`the history of seed ${String(seed)} did not come to its end`, { cause });
  }
}

function tellDifference(seed: number, steps: number, { province, commandOffset, what }: Difference): string {
  const place = [
    `seed ${String(seed)}`,
    ...(province === null ? [] : [`province ${province}`]),
    ...(commandOffset === null ? [] : [`command offset ${String(commandOffset)}`]),
  ];
  return [
    `${place.join(', ')}: the real run is not the simulated one.`,
    `  ${what}`,
    `Again: make histories SEEDS=${String(seed)} STEPS=${String(steps)}`,
    '',
  ].join('\n');
}

function endOf({ first, last }: SeedRange, { decided, ignored }: Record<'decided' | 'ignored', number>): string {
  const count = last - first + 1;
  return [
    `${String(count)} histories, ${decided.toLocaleString('en')} decisions: byte for byte as simulated, and so are stores and books.`,
    `${ignored.toLocaleString('en')} stray records in the real journals, ignored by every reader.`,
    `Next: other seeds (make histories SEEDS=${String(last + 1)}-${String(last + count)}).`,
    '',
  ].join('\n');
}
