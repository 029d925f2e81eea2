import { measureCoreAsService } from '../bench/core-process';

const GOAL_PER_CPU_SECOND = 100_000;
const MS_PER_SECOND = 1_000;

/** Prints how many five-line claims one core decides a second; the exit code is 1 below the goal. */
function main(): void {
  const { claims, claimsPerSecond, cpuMsPerClaim } = measureCoreAsService();
  const perCpuSecond = Math.round(MS_PER_SECOND / cpuMsPerClaim); // of CPU time: a busy machine slows the clock, not the core
  const figures = [
    `${perCpuSecond} decisions per CPU-second (goal ${GOAL_PER_CPU_SECOND})`,
    `${Math.round(claimsPerSecond)} per second by the clock`,
    `${cpuMsPerClaim.toFixed(4)} CPU-ms per claim`,
    `${claims} claims of five lines`,
  ];
  process.stdout.write(`${figures.join(', ')}\n`);
  process.exitCode = perCpuSecond < GOAL_PER_CPU_SECOND ? 1 : 0;
}

main();
