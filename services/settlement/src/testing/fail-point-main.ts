import { decide } from '@medclear/domain';
import { createLogger, runUntilSignal } from '@medclear/platform';
import { readConfig } from '../config';
import { createSettlement } from '../main';
import { STEPS } from '../round/steps';
import type { Steps } from '../round/steps';

/**
 * The service as it runs in production, except that it kills itself with -9 when it reaches a step for the n-th time.
 *
 * `FAIL_AT=published:3` is the third time with provinces in it.
 */
function stepsThatKill(failAt: string): Steps {
  const [step, count] = failAt.split(':');
  const nth = Number(count);
  if (!STEPS.some((name) => name === step) || !(nth >= 1)) throw new Error(`FAIL_AT: "${failAt}" names no step`);
  let reached = 0;
  return {
    reached: (name, provinces) => {
      if (name !== step || provinces.length === 0) return;
      reached += 1;
      if (reached === nth) process.kill(process.pid, 'SIGKILL');
    },
  };
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger('settlement', config.logLevel);
  const onGiveUp = (reason: string, cause?: unknown): void => {
    log.fatal({ err: cause, reason }, 'giving up, to be started again');
    process.exit(1);
  };
  const steps = stepsThatKill(process.env['FAIL_AT'] ?? '');
  const { resources } = createSettlement(config, { log, nowMs: () => Date.now(), steps, decide, onGiveUp });
  await runUntilSignal(resources, log);
}

main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exit(1);
});
