import { types } from 'avsc';
import type { Schema, Type } from 'avsc';
import type { Tap } from './tap';

/** Fixed bytes are lower-case hex digits in the domain; a text of another length cannot be written. */
export class HexText extends types.LogicalType {
  private readonly size: number;

  constructor(schema: Schema, options?: object) {
    super(schema, options);
    this.size = (schema as unknown as { readonly size: number }).size;
  }

  _read(tap: Tap): string {
    const from = tap.pos;
    tap.pos += this.size;
    return tap.buf.toString('hex', from, tap.pos);
  }

  _write(tap: Tap, text: string): void {
    const from = tap.pos;
    tap.pos += this.size;
    if (text.length !== this.size * 2)
      throw new RangeError(`not the hex digits of ${String(this.size)} bytes: ${text}`);
    const hasRoom = tap.pos <= tap.buf.length;
    if (hasRoom && tap.buf.write(text, from, 'hex') !== this.size) throw new RangeError(`not hex digits: ${text}`);
  }

  /** A union asks this of a value that may be null. */
  _check(value: unknown): boolean {
    return typeof value === 'string';
  }

  override _fromValue(bytes: Buffer): string {
    return bytes.toString('hex');
  }

  override _toValue(text: string): Buffer {
    return Buffer.from(text, 'hex');
  }

  override _resolve(writer: Type): ((text: string) => string) | undefined {
    return writer instanceof HexText && writer.size === this.size ? (text) => text : undefined;
  }
}
