import type { BillCommand } from '../province/command';

const DEDUCTIBLE_FEN = 30_000;
const CAP_FEN = 200_000;
const RATE_PERCENT = 60;

/** What one line has of its claim; `kept` while its money is set aside or taken. */
export interface NaiveLine {
  readonly number: string;
  readonly poolFen: number;
  readonly accountFen: number;
  readonly cashFen: number;
  readonly deductibleFen: number;
  state: 'kept' | 'gone' | 'released' | 'refunded';
}

/** What was used before a bill. */
export interface NaiveUse {
  readonly deductibleFen: number;
  readonly poolFen: number;
  readonly accountFen: number;
}

/** Splits a bill of one city's outpatient care or pharmacy, everything of it in scope, and divides it over its lines. */
export function naiveBill(command: BillCommand, used: NaiveUse): NaiveLine[] {
  const totalFen = command.totals.totalFen;
  const isPharmacy = command.business === 'pharmacy';
  const deductibleFen = isPharmacy ? 0 : Math.min(Math.max(0, DEDUCTIBLE_FEN - used.deductibleFen), totalFen);
  const coveredFen = Math.floor(((totalFen - deductibleFen) * RATE_PERCENT + 50) / 100);
  const poolFen = isPharmacy ? 0 : Math.min(coveredFen, Math.max(0, CAP_FEN - used.poolFen));
  const accountFen = command.usesAccount ? Math.min(used.accountFen, totalFen - poolFen) : 0;
  const lines = command.lines.length === 0 ? [{ lineNumber: '', totalFen }] : command.lines;
  const pool = share(
    poolFen,
    lines.map((line) => line.totalFen),
  );
  const person = lines.map((line, at) => line.totalFen - (pool[at] ?? 0));
  const account = share(accountFen, person);
  const deductible = share(
    deductibleFen,
    lines.map((line) => line.totalFen),
  );
  return lines.map((line, at) => ({
    number: line.lineNumber,
    poolFen: pool[at] ?? 0,
    accountFen: account[at] ?? 0,
    cashFen: (person[at] ?? 0) - (account[at] ?? 0),
    deductibleFen: deductible[at] ?? 0,
    state: 'kept',
  }));
}

/** Fen by fen of the sum so far, in exact integers. */
function share(amountFen: number, weights: readonly number[]): readonly number[] {
  const whole = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  if (whole === 0n) return weights.map((_, at) => (at === weights.length - 1 ? amountFen : 0));
  const upTo = (count: number): bigint =>
    (BigInt(amountFen) * weights.slice(0, count).reduce((sum, weight) => sum + BigInt(weight), 0n)) / whole;
  return weights.map((_, at) => Number(upTo(at + 1) - upTo(at)));
}
