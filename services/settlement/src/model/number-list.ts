/** A growing list of whole numbers. */
export interface NumberList {
  push(value: number): void;
  get(at: number): number;
  readonly length: number;
}

const FIRST_CAPACITY = 1 << 16;

/** Keeps numbers flat, four bytes each. */
export function createNumberList(): NumberList {
  let values = new Int32Array(FIRST_CAPACITY);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const larger = new Int32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    get: (at) => values[at] ?? -1,
    get length() {
      return length;
    },
  };
}
