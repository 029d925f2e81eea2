import { businessDateOf, FUND_CODES } from '@medclear/domain';
import type { Decision, FundCode, LoggedCommand, StateChange, StateView } from '@medclear/domain';
import { requireThat } from '../world/violation';
import type { NaiveBook } from './naive-book';

const LARGEST_AMOUNT_FEN = 2 ** 53;

/** The time of a decision is the log's, and so are the days in it. */
export function checkClock(beforeMs: number, { clockMs, outcome }: Decision, { appendedAtMs }: LoggedCommand): void {
  requireThat(clockMs === Math.max(beforeMs, appendedAtMs), 'I11', () => `the clock of a decision is ${clockMs}`);
  if (!('answer' in outcome)) return;
  const isDay = outcome.answer.businessDate === businessDateOf(clockMs);
  requireThat(isDay, 'I11', () => `a decision is of ${outcome.answer.businessDate}`);
}

const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'refused',
  'conflicted',
  'repeated',
  'blocked',
  'parked',
  'operator-refused',
]);

/** What is refused, repeated or parked moves no money and nobody's state. */
export function checkAtomicity({ outcome }: Decision, change: StateChange): void {
  if (!WITHOUT_EFFECT.has(outcome.kind)) return;
  const moved = change.funds.length + change.persons.length + change.holdsDue.length;
  requireThat(moved === 0, 'I14', () => `${outcome.kind} moves something`);
  const most = outcome.kind === 'blocked' ? 2 : 1;
  requireThat(change.claims.length <= most, 'I14', () => `${outcome.kind} changes other claims`);
}

/** Money is whole, conserved, above its limits, and what the naive book says. */
export function checkMoney(state: StateView, change: StateChange, book: NaiveBook): void {
  for (const { fund, fundedFen, availableFen, heldFen, capturedFen, rule } of change.funds) {
    requireThat(availableFen + heldFen + capturedFen === fundedFen, 'I1', () => `${fund} does not add up`);
    const balance = state.fund(fund);
    const isTakenFrom = availableFen < 0 && rule === null;
    const isAbove = !isTakenFrom || balance.availableFen >= balance.limitFen;
    requireThat(isAbove, 'I2', () => `${fund} has ${String(balance.availableFen)} left`);
    checkWhole(fund, [balance.availableFen, balance.heldFen, balance.capturedFen]);
  }
  for (const fund of FUND_CODES) {
    const { heldFen, capturedFen } = state.fund(fund);
    requireThat(heldFen === book.heldFen(fund), 'I3', () => `${fund} holds ${String(heldFen)}`);
    requireThat(capturedFen === book.capturedFen(fund), 'I4', () => `${fund} has captured ${String(capturedFen)}`);
  }
}

function checkWhole(fund: FundCode, amounts: readonly number[]): void {
  const isWhole = amounts.every((fen) => Number.isSafeInteger(fen) && Math.abs(fen) < LARGEST_AMOUNT_FEN);
  requireThat(isWhole, 'I15', () => `${fund}: ${amounts.join(', ')}`);
}
