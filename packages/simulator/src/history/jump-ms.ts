import type { SeededDice } from '../world/seeded-dice';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const CHINA_OFFSET_MS = 8 * HOUR_MS;
const MONTHS_ONE_IN = 100;

/** How far the clock jumps: some seconds, past a deadline, an hour, to just before or past midnight or the end of a month. */
export function jumpMs(dice: SeededDice, nowMs: number): number {
  if (dice.happens(MONTHS_ONE_IN)) return 400 * DAY_MS;
  const aroundMs = dice.roll(4 * SECOND_MS) - 2 * SECOND_MS;
  const jumps = [
    SECOND_MS,
    5 * SECOND_MS,
    9 * SECOND_MS,
    31 * SECOND_MS,
    HOUR_MS,
    Math.max(0, nextMidnightMs(nowMs) + aroundMs - nowMs),
    Math.max(0, nextMonthMs(nowMs) + aroundMs - nowMs),
  ];
  return dice.pick(jumps) ?? SECOND_MS;
}

function nextMidnightMs(nowMs: number): number {
  return (Math.floor((nowMs + CHINA_OFFSET_MS) / DAY_MS) + 1) * DAY_MS - CHINA_OFFSET_MS;
}

function nextMonthMs(nowMs: number): number {
  const day = new Date(nowMs + CHINA_OFFSET_MS);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1) - CHINA_OFFSET_MS;
}
