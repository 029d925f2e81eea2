import { setTimeout as pause } from 'node:timers/promises';
import type { ProvinceCode } from '@medclear/domain';
import { createSeededRandom } from '../../population/seeded-random';
import { verifyStores } from '../check/verify-stores';
import type { KillFigures } from '../report/reliability-record';
import type { TriedHouse } from '../try-fault';
import type { KillProgress } from './kill-progress';
import type { KillTarget } from './kill-targets';

const LONGEST_WAIT_MS = 1_500;
const KILLS_PER_CHECK = 10;
const OUTCOMES_AFTERWARDS = 5;
const ANSWER_DEADLINE_MS = 60_000;

export interface KillPlan {
  readonly target: KillTarget;
  readonly kills: number;
  readonly progress: KillProgress;
}

/** Kills a target at random moments under load, looks at the books after every ten kills, and keeps what it came to. */
export async function killAgainAndAgain(tried: TriedHouse, plan: KillPlan): Promise<KillFigures> {
  const { target, kills, progress } = plan;
  let figures = progress.read();
  while (figures.kills < kills) {
    const count = Math.min(KILLS_PER_CHECK, kills - figures.kills);
    const before = figures.contradictions.length;
    figures = await killSome(tried, target, figures, count);
    progress.write(figures);
    tried.say(showProgress(figures, kills));
    for (const what of figures.contradictions.slice(before)) tried.say(`    WRONG: ${what}`);
  }
  return figures;
}

async function killSome(
  { house, load, checker }: TriedHouse,
  target: KillTarget,
  before: KillFigures,
  count: number,
): Promise<KillFigures> {
  const random = createSeededRandom(house.seed, before.kills);
  const standStillsMs = [...before.standStillsMs];
  const contradictions = [...before.contradictions];
  load.open();
  for (let nth = before.kills; nth < before.kills + count; nth += 1) {
    await load.untilAnswered(house.provinces, OUTCOMES_AFTERWARDS, ANSWER_DEADLINE_MS);
    await pause(random.integerBelow(LONGEST_WAIT_MS));
    load.measureAnew();
    try {
      await target.kill(house, nth);
      await load.untilAnswered(house.provinces, OUTCOMES_AFTERWARDS, ANSWER_DEADLINE_MS);
    } catch (cause) {
      contradictions.push(`kill ${nth + 1}: ${String(cause)}`);
    }
    standStillsMs.push(longestOf(house.provinces, (province) => load.longestStandStillMs(province)));
  }
  const { messages, withoutOutcome, ownerlessHolds, ...found } = await checker.check(await load.close());
  return {
    ...before,
    kills: before.kills + count,
    messages: before.messages + messages,
    withoutOutcome: before.withoutOutcome + withoutOutcome,
    ownerlessHolds: before.ownerlessHolds + ownerlessHolds,
    contradictions: [...contradictions, ...found.contradictions, ...(await verifyStores(house))],
    standStillsMs,
  };
}

function longestOf(provinces: readonly ProvinceCode[], standStillMs: (province: ProvinceCode) => number): number {
  return Math.round(Math.max(...provinces.map(standStillMs)));
}

function showProgress({ who, ...figures }: KillFigures, kills: number): string {
  const { messages, withoutOutcome, ownerlessHolds, contradictions } = figures;
  const longest = Math.max(0, ...figures.standStillsMs) / 1_000;
  return (
    `${who}: ${figures.kills} of ${kills} kills, ${messages} messages, ${withoutOutcome} without outcome, ` +
    `${ownerlessHolds} holds without owner, ${contradictions.length} contradictions, longest stand-still ${longest.toFixed(1)} s`
  );
}
