import { inspect } from 'node:util';
import { startLocalStack } from '@medclear/local-stack';
import { repeatSeeds } from './real/repeat-seeds';
import { createProgress } from './run/progress';
import { readSeeds } from './run/read-seeds';

const DEFAULT_SEEDS = '1-20';
const DEFAULT_STEPS = '3000';

/** Repeats histories on real parts from the command line: seeds, then steps. */
async function main([seedsText = '', stepsText = '']: readonly string[]): Promise<void> {
  const seeds = readSeeds(seedsText === '' ? DEFAULT_SEEDS : seedsText);
  const stepsEach = Number(stepsText === '' ? DEFAULT_STEPS : stepsText);
  if (seeds === null || !Number.isSafeInteger(stepsEach) || stepsEach < 1) {
    process.stderr.write(`SEEDS is a seed or a range (17, 1-50), STEPS how long each history is (${DEFAULT_STEPS})\n`);
    process.exitCode = 2;
    return;
  }
  const say = (line: string): boolean => process.stderr.write(`stack: ${line}\n`);
  const stack = await startLocalStack({ env: { STACK: process.env['STACK'] }, say });
  try {
    const progress = createProgress(process.stderr, () => Date.now());
    const { text, isSound } = await repeatSeeds({ seeds, stepsEach, addresses: stack.addresses, progress });
    process.stdout.write(text);
    if (!isSound) process.exitCode = 1;
  } finally {
    await stack.stop();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${inspect(error)}\n`);
  process.exitCode = 1;
});
