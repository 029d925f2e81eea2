import type { BenefitRule, BenefitVisit, PoolRule } from '@medclear/domain';
import { naiveRate } from './naive-rate';
import { naiveSlices, rowAt } from './naive-slices';
import { addedUp } from './naive-year';
import type { NaiveYear } from './naive-year';
import { roundedDown, roundedHalfUp, roundedUp, through, times, whole } from './rational';
import type { Rational } from './rational';

export interface NaivePool {
  readonly paid: bigint;
  readonly consumed: bigint;
  readonly passed: bigint;
  readonly rateBp: bigint;
}

const ROUNDED: Readonly<Record<PoolRule['consumedRounding'], (number: Rational) => bigint>> = {
  'half-up': roundedHalfUp,
  down: roundedDown,
  up: roundedUp,
};

/** What the pool pays of a base behind a deductible, slice by slice, until its room of the year is gone. */
export function naivePool(
  rule: BenefitRule,
  visit: BenefitVisit,
  year: NaiveYear,
  { deductible, base }: { readonly deductible: bigint; readonly base: bigint },
): NaivePool {
  const { pool, group } = rule;
  const rows = visit.personKind === 'retired' && pool.retired.kind === 'table' ? pool.retired.segments : pool.segments;
  const counted = pool.bounds === 'include-deductible' ? deductible : 0n;
  const start = counted + (pool.span === 'year' ? addedUp(year, 'passed', group) : 0n);
  const slices = naiveSlices(rows, start, start + base);
  const rateOf = (row: (typeof rows)[number]): Rational =>
    naiveRate(row.rateBpByLevel[visit.hospitalLevel], rule, visit, true);
  const priced = slices.map(({ length, row }) => {
    const rate = rateOf(row);
    return { length, rate, amount: roundedHalfUp(times(whole(length), rate)) };
  });
  const all = priced.reduce((sum, { amount }) => sum + amount, 0n);
  const room = roomOf(rule, visit, year) ?? all;
  const shown = slices.at(-1)?.row ?? rowAt(rows, start);
  const rateBp = shown === undefined ? 0n : roundedHalfUp(times(rateOf(shown), whole(10_000n)));
  const consumed = all <= room ? base : consumedWithin(priced, room, ROUNDED[pool.consumedRounding]);
  const paid = all <= room ? all : room;
  return { paid, consumed, passed: pool.span === 'year' ? counted + consumed : 0n, rateBp };
}

function roomOf({ pool, group }: BenefitRule, { personKind }: BenefitVisit, year: NaiveYear): bigint | null {
  if (pool.annualCapFen === null) return null;
  const room = BigInt(pool.annualCapFen[personKind]) - addedUp(year, 'pool', group);
  return room > 0n ? room : 0n;
}

interface Priced {
  readonly length: bigint;
  readonly rate: Rational;
  readonly amount: bigint;
}

function consumedWithin(priced: readonly Priced[], room: bigint, rounded: (number: Rational) => bigint): bigint {
  const [first, ...others] = priced;
  if (first === undefined) return 0n;
  if (first.amount > room) return rounded(through(whole(room), first.rate));
  return first.length + consumedWithin(others, room - first.amount, rounded);
}
