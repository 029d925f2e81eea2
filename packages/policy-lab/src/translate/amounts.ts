import {
  basisPoints,
  fen,
  formatDecimal,
  formatYuan,
  invariant,
  parseDecimal,
  parseYuan,
  ZERO_FEN,
} from '@medclear/domain';
import type { BasisPoints, ByLevel, Fen } from '@medclear/domain';
import type { PerLevel } from '../schema/fields';

const PERCENT_DECIMALS = 2;
const ZERO_BP = basisPoints(0);

/** Reads yuan whose shape has been checked; left out is zero. */
export function toFen(text: string | undefined): Fen {
  if (text === undefined) return ZERO_FEN;
  const amount = parseYuan(text);
  invariant(amount !== null, 'the shape of an amount is checked before it is translated');
  return amount;
}

/** Reads yuan where none is no limit. */
export function toLimitFen(text: string | undefined): Fen | null {
  return text === undefined ? null : toFen(text);
}

/** Reads per cent whose shape has been checked, in basis points; left out is zero. */
export function toBp(text: string | undefined): BasisPoints {
  return text === undefined ? ZERO_BP : basisPoints(toParts(text, PERCENT_DECIMALS));
}

/** Reads a decimal whose shape has been checked, in its smallest parts. */
export function toParts(text: string, decimals: number): number {
  const parts = parseDecimal(text, decimals);
  invariant(parts !== null, 'the shape of a number is checked before it is translated');
  return parts;
}

/** Spreads one value over the levels, or takes each level's own. */
export function toLevels<Given, Value>(given: PerLevel<Given>, translate: (given: Given) => Value): ByLevel<Value> {
  if (isPerLevel(given)) return { 1: translate(given[1]), 2: translate(given[2]), 3: translate(given[3]) };
  const value = translate(given);
  return { 1: value, 2: value, 3: value };
}

function isPerLevel<Given>(given: PerLevel<Given>): given is Readonly<Record<'1' | '2' | '3', Given>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

/** Prints basis points as per cent: 9,250 is `92.5`. */
export function fromBp(rateBp: number): string {
  return formatDecimal(rateBp, PERCENT_DECIMALS);
}

/** Prints the levels, as one value where all are the same. */
export function fromLevels<Value, Text>(levels: ByLevel<Value>, print: (value: Value) => Text): PerLevel<Text> {
  const printed = { '1': print(levels[1]), '2': print(levels[2]), '3': print(levels[3]) };
  const isSame = [printed[2], printed[3]].every((text) => JSON.stringify(text) === JSON.stringify(printed[1]));
  return isSame ? printed[1] : printed;
}

/** Prints fen with their sign as yuan: -24,000 is `-240.00`. */
export function fromFen(amountFen: number): string {
  return amountFen < 0 ? `-${formatYuan(fen(-amountFen))}` : formatYuan(fen(amountFen));
}
