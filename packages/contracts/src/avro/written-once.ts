import type { Resolver, Schema, Type } from 'avsc';
import { SameValueType } from './same-value-type';
import type { Tap, TapReader, TapWriter } from './tap';

/** Records that are written into a decision, a claim document and a reply alike. */
const WRITTEN_ONCE: ReadonlySet<string> = new Set(['SettlementAnswer', 'ActAnswer']);

type Bytes = WeakMap<object, Buffer>;
/** By schema: the same record of another version has other bytes. */
const BYTES_OF_SCHEMA = new Map<string, Bytes>();

/**
 * A record whose bytes are remembered for as long as the value lives, and copied wherever the same value is written again.
 *
 * The answer to a bill is most of what settlement writes, and it is written three times. Values are never changed once made.
 */
class WrittenOnce extends SameValueType {
  private readonly record: Type & TapReader & TapWriter;
  private readonly bytesOf: Bytes;

  constructor(schema: Schema, options?: object) {
    super(schema, options);
    this.record = this.underlyingType as Type & TapReader & TapWriter;
    const text = JSON.stringify(this.underlyingType.schema());
    this.bytesOf = BYTES_OF_SCHEMA.get(text) ?? new WeakMap<object, Buffer>();
    BYTES_OF_SCHEMA.set(text, this.bytesOf);
  }

  _read(tap: Tap): unknown {
    return this.record._read(tap);
  }

  _write(tap: Tap, value: object): void {
    const known = this.bytesOf.get(value);
    const from = tap.pos;
    if (known === undefined) {
      this.record._write(tap, value);
      const isWhole = tap.pos <= tap.buf.length;
      if (isWhole) this.bytesOf.set(value, Buffer.from(tap.buf.subarray(from, tap.pos)));
      return;
    }
    tap.pos += known.length;
    if (tap.pos <= tap.buf.length) known.copy(tap.buf, from);
  }

  /** Another version's record is read as this version's. */
  _update(resolver: Resolver, writer: Type): void {
    const written = writer instanceof WrittenOnce ? writer.record : writer;
    const record = this.record.createResolver(written) as unknown as TapReader;
    Object.assign(resolver, { _read: (tap: Tap) => record._read(tap) });
  }
}

/** Makes the type of a record that is written once, or nothing for any other schema; for the hook that the library asks. */
export function writtenOnce(schema: Schema, options: object): Type | undefined {
  if (typeof schema !== 'object' || Array.isArray(schema)) return undefined;
  const definition = schema as unknown as { type: unknown; name?: string; isWrittenOnce?: true };
  const isNamed = definition.type === 'record' && WRITTEN_ONCE.has(definition.name ?? '');
  if (!isNamed || definition.isWrittenOnce === true) return undefined;
  return new WrittenOnce({ ...definition, isWrittenOnce: true } as unknown as Schema, options);
}
