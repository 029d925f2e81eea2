import { types } from 'avsc';
import type { Type } from 'avsc';

const { LogicalType } = types;
const sameText = (text: string): string => text;
const DAY_MS = 86_400_000;

/** The library keeps an enumeration's default but does not declare it. */
function defaultSymbolOf(type: object): string {
  return 'default' in type && typeof type.default === 'string' ? type.default : '';
}

/** Symbols of Avro have no hyphens; the domain's words have. */
export class KebabSymbol extends LogicalType {
  override _fromValue(symbol: string): string {
    return symbol.includes('_') && symbol === symbol.toLowerCase() ? symbol.replaceAll('_', '-') : symbol;
  }
  override _toValue(word: string): string {
    return word.replaceAll('-', '_');
  }
  /** A symbol that a newer writer added falls to this enumeration's default. */
  override _resolve(writer: Type): ((word: string) => string) | undefined {
    const own: Type = this.underlyingType;
    if (!(writer instanceof KebabSymbol) || !(own instanceof types.EnumType)) return undefined;
    const known = new Set(own.symbols.map((symbol) => this._fromValue(symbol)));
    const fallback = this._fromValue(defaultSymbolOf(own));
    return (word) => (known.has(word) ? word : fallback);
  }
}

/** Fixed bytes are hex digits in the domain. */
export class HexText extends LogicalType {
  override _fromValue(bytes: Buffer): string {
    return bytes.toString('hex');
  }
  override _toValue(text: string): Buffer {
    return Buffer.from(text, 'hex');
  }
  override _resolve(writer: Type): ((text: string) => string) | undefined {
    return writer instanceof HexText ? sameText : undefined;
  }
}

/** Days since 1970 are calendar days as `2026-11-25` in the domain. */
export class DayText extends LogicalType {
  override _fromValue(day: number): string {
    return new Date(day * DAY_MS).toISOString().slice(0, 10);
  }
  override _toValue(text: string): number {
    return Date.parse(`${text}T00:00:00Z`) / DAY_MS;
  }
  override _resolve(writer: Type): ((text: string) => string) | undefined {
    return writer instanceof DayText ? sameText : undefined;
  }
}

export const LOGICAL_TYPES = { 'kebab-symbol': KebabSymbol, 'hex-text': HexText, 'day-text': DayText };
