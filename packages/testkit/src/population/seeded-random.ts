/** Numbers that only look random: the same seed gives the same ones. */
export interface SeededRandom {
  /** A whole number from 0 to `limit - 1`. */
  integerBelow(limit: number): number;
}

const GOLDEN_STEP = 0x9e3779b9;
const UINT32_VALUES = 2 ** 32;

/** The small generator known as mulberry32; several seeds are mixed into one. */
export function createSeededRandom(...seeds: readonly number[]): SeededRandom {
  let state = seeds.reduce((mixed, seed) => scramble((mixed ^ seed) + GOLDEN_STEP), 0);
  return {
    integerBelow(limit) {
      state = (state + GOLDEN_STEP) | 0;
      return Math.floor((scramble(state) / UINT32_VALUES) * limit);
    },
  };
}

function scramble(value: number): number {
  const first = Math.imul(value ^ (value >>> 15), value | 1);
  const second = first ^ (first + Math.imul(first ^ (first >>> 7), first | 61));
  return (second ^ (second >>> 14)) >>> 0;
}
