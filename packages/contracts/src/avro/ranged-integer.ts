import { types } from 'avsc';
import type { Schema, Type } from 'avsc';
import type { Tap } from './tap';

/** Makes the type of a whole number within bounds, both included; bytes that hold another do not decode. */
export function rangedInteger(
  least: number,
  most: number,
): new (schema: Schema, options?: object) => types.LogicalType {
  function checked(value: number): number {
    if (value >= least && value <= most) return value;
    throw new RangeError(`not a number from ${String(least)} to ${String(most)}: ${String(value)}`);
  }
  return class RangedInteger extends types.LogicalType {
    _read(tap: Tap): number {
      return checked(tap.readLong());
    }

    _write(tap: Tap, value: number): void {
      if (!Number.isInteger(value)) throw new RangeError(`not a whole number: ${String(value)}`);
      tap.writeLong(checked(value));
    }

    /** A union asks this of a value that may be null. */
    _check(value: unknown): boolean {
      return typeof value === 'number';
    }

    override _fromValue(value: number): number {
      return checked(value);
    }

    override _toValue(value: number): number {
      return checked(value);
    }

    override _resolve(writer: Type): ((value: number) => number) | undefined {
      return writer instanceof RangedInteger ? checked : undefined;
    }
  };
}
