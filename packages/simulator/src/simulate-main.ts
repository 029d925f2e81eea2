import { createProgress } from './run/progress';
import { readSeeds } from './run/read-seeds';
import { runSeeds } from './run/run-seeds';

const MICROSECONDS = 1_000_000;
const DEFAULT_SEEDS = '1-250';
const DEFAULT_STEPS = '3000';

/** Runs histories from the command line: seeds, then steps. */
async function main([seedsText = '', stepsText = '']: readonly string[]): Promise<void> {
  const seeds = readSeeds(seedsText === '' ? DEFAULT_SEEDS : seedsText);
  const stepsEach = Number(stepsText === '' ? DEFAULT_STEPS : stepsText);
  if (seeds === null || !Number.isSafeInteger(stepsEach) || stepsEach < 1) {
    process.stderr.write('SEEDS is a seed or a range (17, 1-400), STEPS how long each history is (3000)\n');
    process.exitCode = 2;
    return;
  }
  const before = process.cpuUsage();
  const { text, isSound } = await runSeeds({
    seeds,
    stepsEach,
    progress: createProgress(process.stderr, () => Date.now()),
    processorSeconds: () => process.cpuUsage(before).user / MICROSECONDS,
  });
  process.stdout.write(text);
  if (!isSound) process.exitCode = 1;
}

void main(process.argv.slice(2));
