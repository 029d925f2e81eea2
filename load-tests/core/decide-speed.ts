import { measureCore } from '../bench/measure-core';

const GOAL_PER_SECOND = 100_000;

/** Prints how many five-line claims one core decides a second; the exit code is 1 below the goal. */
function main(): void {
  const { claims, claimsPerSecond, cpuMsPerClaim } = measureCore();
  const perSecond = Math.round(claimsPerSecond);
  process.stdout.write(
    `${perSecond} decisions/s, ${cpuMsPerClaim.toFixed(4)} CPU-ms each, ${claims} claims, goal ${GOAL_PER_SECOND}/s\n`,
  );
  process.exitCode = perSecond < GOAL_PER_SECOND ? 1 : 0;
}

main();
