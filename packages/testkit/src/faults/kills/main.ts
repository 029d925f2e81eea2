import { plainGround } from '../plain/plain-ground';
import { describePlace } from '../report/describe-place';
import { percentile } from '../report/percentile';
import { keepKills } from '../report/reliability-record';
import type { KillFigures } from '../report/reliability-record';
import { openTried } from '../run-faults';
import { killAgainAndAgain } from './kill-again-and-again';
import { createKillProgress } from './kill-progress';
import { KILL_TARGETS } from './kill-targets';
import type { KillTarget } from './kill-targets';

const MOST_OF_SETTLEMENT_MS = 5_000;
const MEDIAN_OF_SETTLEMENT_MS = 3_000;

function say(line: string): void {
  process.stdout.write(`${new Date().toISOString().slice(11, 19)}  ${line}\n`);
}

async function killTarget(target: KillTarget, kills: number): Promise<KillFigures> {
  const progress = createKillProgress(target.who);
  const done = progress.read().kills;
  if (done > 0) say(`${target.who}: going on behind ${done} kills of a run that was cut short`);
  const tried = await openTried(plainGround, say);
  try {
    const figures = await killAgainAndAgain(tried, { target, kills, progress });
    keepKills({ ...figures, ...describePlace() });
    progress.forget();
    return figures;
  } finally {
    await tried.house.stop();
  }
}

/** What is not as it has to be, in words. */
function shortcomings({ who, withoutOutcome, ownerlessHolds, contradictions, standStillsMs }: KillFigures): string[] {
  const found: string[] = [];
  if (withoutOutcome > 0) found.push(`${withoutOutcome} messages without outcome`);
  if (ownerlessHolds > 0) found.push(`${ownerlessHolds} holds without owner`);
  if (contradictions.length > 0) found.push(`${contradictions.length} contradictions`);
  const [median, longest] = [percentile(standStillsMs, 0.5), Math.max(0, ...standStillsMs)];
  if (who === 'settlement' && median >= MEDIAN_OF_SETTLEMENT_MS) found.push(`stand-still p50 ${median} ms`);
  if (who === 'settlement' && longest > MOST_OF_SETTLEMENT_MS) found.push(`longest stand-still ${longest} ms`);
  return found.map((what) => `${who}: ${what}`);
}

/** `make kills`: kills every service and part again and again under load, and writes docs/reliability.md. */
async function main(wanted: string, kills: number): Promise<number> {
  const names = wanted === '' ? null : new Set(wanted.split(','));
  const targets = KILL_TARGETS.filter(({ who }) => names === null || names.has(who));
  if (targets.length === 0 || !(kills > 0)) {
    process.stderr.write(
      `WHO is one or more of ${KILL_TARGETS.map(({ who }) => who).join(', ')}; KILLS is a number.\n`,
    );
    return 2;
  }
  const found: string[] = [];
  for (const target of targets) found.push(...shortcomings(await killTarget(target, kills)));
  for (const what of found) say(`WRONG: ${what}`);
  say(found.length === 0 ? 'nothing is wrong' : `${found.length} things are wrong`);
  say('the table is in docs/reliability.md');
  return found.length === 0 ? 0 : 1;
}

main(process.argv[2] ?? '', Number(process.argv[3] ?? 100)).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
