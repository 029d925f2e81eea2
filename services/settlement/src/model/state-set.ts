/** A growing set of packed states, numbered in the order in which they came. */
export interface StateSet {
  /** The number of a state; `isNew` when it was not there. */
  add(packed: Int32Array): { readonly index: number; readonly isNew: boolean };
  get(index: number): Int32Array;
  readonly size: number;
}

const FIRST_CAPACITY = 1 << 16;
const LOAD_LIMIT = 0.6;
const FNV_PRIME = 16_777_619;
const FNV_OFFSET = 0x811c9dc5;

/** Keeps states in flat arrays: millions of them fit where as many objects would not. */
export function createStateSet(): StateSet {
  let words = new Int32Array(FIRST_CAPACITY * 16);
  let starts = new Float64Array(FIRST_CAPACITY);
  let table = new Int32Array(FIRST_CAPACITY * 2).fill(-1);
  let size = 0;
  let end = 0;

  const read = (index: number): Int32Array =>
    words.subarray(starts[index] ?? 0, index + 1 < size ? starts[index + 1] : end);

  const findSlot = (packed: Int32Array): number => {
    const mask = table.length - 1;
    for (let slot = hashOf(packed) & mask; ; slot = (slot + 1) & mask) {
      const index = table[slot] ?? -1;
      if (index < 0 || isSame(read(index), packed)) return slot;
    }
  };

  const makeRoom = (length: number): void => {
    if (end + length > words.length) words = grown(words);
    if (size + 1 >= starts.length) starts = grownStarts(starts);
    if (size < table.length * LOAD_LIMIT) return;
    table = new Int32Array(table.length * 2).fill(-1);
    for (let index = 0; index < size; index += 1) table[findSlot(read(index))] = index;
  };

  return {
    add: (packed) => {
      makeRoom(packed.length);
      const slot = findSlot(packed);
      const known = table[slot] ?? -1;
      if (known >= 0) return { index: known, isNew: false };
      table[slot] = size;
      starts[size] = end;
      words.set(packed, end);
      end += packed.length;
      size += 1;
      return { index: size - 1, isNew: true };
    },
    get: read,
    get size() {
      return size;
    },
  };
}

function hashOf(packed: Int32Array): number {
  let hash = FNV_OFFSET;
  for (const word of packed) hash = Math.imul(hash ^ word, FNV_PRIME) ^ (hash >>> 15);
  return hash >>> 0;
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

function grown(words: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(words.length * 2);
  larger.set(words);
  return larger;
}

function grownStarts(starts: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(starts.length * 2);
  larger.set(starts);
  return larger;
}
