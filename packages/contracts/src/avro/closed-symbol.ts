import { types } from 'avsc';
import type { Schema, Type } from 'avsc';
import type { Tap } from './tap';

interface EnumSchema {
  readonly name: string;
  readonly symbols: readonly string[];
  readonly default: string;
}

/**
 * An enumeration of the domain's words: where they have hyphens, Avro's symbols have underscores.
 *
 * The default symbol exists so that symbols can be added or removed; it is nobody's word, and reading or writing it throws.
 */
export class ClosedSymbol extends types.LogicalType {
  private readonly enumName: string;
  private readonly words: readonly (string | null)[];
  private readonly indices: ReadonlyMap<string, number>;

  constructor(schema: Schema, options?: object) {
    super(schema, options);
    const { name, symbols, default: fallback } = schema as unknown as EnumSchema;
    this.enumName = name;
    this.words = symbols.map((symbol) => (symbol === fallback ? null : wordOf(symbol)));
    this.indices = new Map(this.words.flatMap((word, at) => (word === null ? [] : [[word, at] as const])));
  }

  _read(tap: Tap): string {
    const index = tap.readLong();
    return this.words[index] ?? this.fail(index);
  }

  _write(tap: Tap, word: string): void {
    tap.writeLong(this.indices.get(word) ?? this.fail(word));
  }

  /** A union asks this of a value that may be null: without it the library makes an error, with its stack, and throws it away. */
  _check(value: unknown): boolean {
    return typeof value === 'string';
  }

  override _fromValue(symbol: string): string {
    const word = wordOf(symbol);
    return this.indices.has(word) ? word : this.fail(symbol);
  }

  override _toValue(word: string): string {
    return this.indices.has(word) ? word.replaceAll('-', '_') : this.fail(word);
  }

  /** Another version's words are read as they are; one that this version does not have throws. */
  override _resolve(writer: Type): ((word: string) => string) | undefined {
    if (!(writer instanceof ClosedSymbol) || writer.enumName !== this.enumName) return undefined;
    return (word) => (this.indices.has(word) ? word : this.fail(word));
  }

  private fail(found: string | number): never {
    throw new RangeError(`${this.enumName} does not have ${String(found)}`);
  }
}

function wordOf(symbol: string): string {
  return symbol === symbol.toLowerCase() ? symbol.replaceAll('_', '-') : symbol;
}
