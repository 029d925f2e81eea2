import { types } from 'avsc';

/** A type whose values are those of the type below: only how they are written or read is its own. */
export abstract class SameValueType extends types.LogicalType {
  override _fromValue(value: unknown): unknown {
    return value;
  }

  override _toValue(value: unknown): unknown {
    return value;
  }

  override _resolve(): undefined {
    return undefined;
  }
}
