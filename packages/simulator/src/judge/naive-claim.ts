import type { FundCode, Leg, ProvinceCode } from '@medclear/domain';

/** Fen by fund. */
export type Money = ReadonlyMap<FundCode, number>;

/** What a naive book knows of a claim with money. */
export interface NaiveClaim {
  readonly treatment: ProvinceCode;
  readonly expiresAtMs: number | null;
  held: Money;
  captured: Money;
  /** What was captured before anything was given back. */
  largest: Money;
  readonly refundedLines: Set<string>;
}

export const NO_MONEY: Money = new Map();

export function addFen<Key>(sums: Map<Key, number>, key: Key, fen: number): void {
  sums.set(key, (sums.get(key) ?? 0) + fen);
}

/** The legs as money, each fund once. */
export function toMoney(legs: readonly Leg[]): Money {
  const money = new Map<FundCode, number>();
  for (const { fund, amountFen } of legs) addFen(money, fund, amountFen);
  return money;
}

/** True when the legs come to exactly this money. */
export function isMoney(money: Money, legs: readonly Leg[]): boolean {
  const given = toMoney(legs);
  const funds = new Set([...money.keys(), ...given.keys()]);
  return [...funds].every((fund) => (money.get(fund) ?? 0) === (given.get(fund) ?? 0));
}
