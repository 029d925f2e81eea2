import { STEP_INPUTS } from '@medclear/domain';
import type { StepInputName, StepInputs } from '@medclear/domain';
import { types } from 'avsc';
import type { Schema, Type } from 'avsc';
import type { Tap } from './tap';

interface InputsSchema {
  readonly items: { readonly fields: readonly [{ readonly type: { readonly symbols: readonly string[] } }, unknown] };
}
type Input = { readonly name: StepInputName; readonly value: number };

/**
 * What a step has looked at: on the wire an array of names and values, each name once and in the schema's order; in our values one
 * object. A name that nobody here knows, or that comes twice, throws: what explains money is never guessed.
 */
export class StepInputsArray extends types.LogicalType {
  private readonly names: readonly (StepInputName | null)[];

  constructor(schema: Schema, options?: object) {
    super(schema, options);
    const { symbols } = (schema as unknown as InputsSchema).items.fields[0].type;
    this.names = symbols.map((symbol) => STEP_INPUTS.find((name) => name === symbol) ?? null);
  }

  _read(tap: Tap): StepInputs {
    const inputs: Partial<Record<StepInputName, number>> = {};
    let lastIndex = -1;
    for (let count = tap.readLong(); count !== 0; count = tap.readLong()) {
      if (count < 0) {
        count = -count;
        tap.readLong();
      }
      if (!(count <= this.names.length)) throw new RangeError(`${String(count)} inputs of one step`);
      for (let left = count; left > 0; left -= 1) {
        const index = tap.readLong();
        if (!(index > lastIndex)) throw new RangeError('inputs of a step out of their order');
        lastIndex = index;
        inputs[this.names[index] ?? fail(index)] = whole(tap.readLong());
      }
    }
    return inputs;
  }

  _write(tap: Tap, inputs: StepInputs): void {
    const count = Object.keys(inputs).length;
    if (count > 0) {
      tap.writeLong(count);
      let left = count;
      for (let index = 0; index < this.names.length && left > 0; index += 1) {
        const name = this.names[index] ?? null;
        const value = name === null ? undefined : inputs[name];
        if (value === undefined) continue;
        tap.writeLong(index);
        tap.writeLong(whole(value));
        left -= 1;
      }
      if (left > 0) throw new RangeError('an input of a step without a name or a value');
    }
    tap.writeLong(0);
  }

  override _fromValue(inputs: readonly Input[]): StepInputs {
    return Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
  }

  override _toValue(inputs: StepInputs): readonly Input[] {
    return STEP_INPUTS.flatMap((name) => (inputs[name] === undefined ? [] : [{ name, value: inputs[name] }]));
  }

  override _resolve(writer: Type): ((inputs: StepInputs) => StepInputs) | undefined {
    return writer instanceof StepInputsArray ? (inputs) => inputs : undefined;
  }
}

function whole(value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new RangeError(`not a whole number from 0 on: ${String(value)}`);
}

function fail(index: number): never {
  throw new RangeError(`no input of a step has the number ${String(index)}`);
}
