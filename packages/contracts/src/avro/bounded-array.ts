import { types } from 'avsc';
import type { Resolver, Schema, Type } from 'avsc';
import { SameValueType } from './same-value-type';
import type { Tap, TapReader } from './tap';

/**
 * An array that never claims more items than bytes are left.
 *
 * The library would make as many items as the bytes say: one broken record could hold a province for hours. It is made of every
 * plain array of every schema (`boundArrays`), so no schema has to ask for it.
 */
export class BoundedArray extends SameValueType {
  private readonly items: Type;

  constructor(schema: Schema, options?: object) {
    super(schema, options);
    const array: Type = this.underlyingType;
    if (!(array instanceof types.ArrayType)) throw new TypeError('only arrays can be bounded');
    this.items = array.itemsType;
  }

  _read(tap: Tap): unknown[] {
    return readItems(tap, this.items as unknown as TapReader);
  }

  /** Another version's array is read item by item. */
  _update(resolver: Resolver, writer: Type): void {
    if (!(writer instanceof BoundedArray)) return;
    const items = this.items.createResolver(writer.items) as unknown as TapReader;
    Object.assign(resolver, { _read: (tap: Tap) => readItems(tap, items) });
  }
}

function readItems(tap: Tap, items: TapReader): unknown[] {
  const values: unknown[] = [];
  for (let count = tap.readLong(); count !== 0; count = tap.readLong()) {
    if (count < 0) {
      count = -count;
      tap.readLong();
    }
    if (!(count <= tap.buf.length - tap.pos)) throw new RangeError(`${String(count)} items in a shorter record`);
    for (let left = count; left > 0; left -= 1) values.push(items._read(tap));
  }
  return values;
}

/** Makes every array of a schema a bounded one, as the hook that the library asks before it makes a type. */
export function boundArrays(schema: Schema, options: object): Type | undefined {
  if (typeof schema !== 'object' || Array.isArray(schema)) return undefined;
  const definition = schema as unknown as { type: unknown; isBounded?: true; logicalType?: string };
  const isPlain = definition.type === 'array' && definition.logicalType === undefined;
  if (!isPlain || definition.isBounded === true) return undefined;
  return new BoundedArray({ ...definition, isBounded: true } as unknown as Schema, options);
}
