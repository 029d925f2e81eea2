/** The same numbers from the same seed. */
export interface SeededDice {
  /** A whole number from 0 to below `sides`. */
  roll(sides: number): number;
  /** One of the items; undefined of none. */
  pick<Item>(items: readonly Item[]): Item | undefined;
  happens(oneIn: number): boolean;
}

/** Mulberry32: small, and good enough to order events. */
export function createSeededDice(seed: number): SeededDice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (sides: number): number => Math.floor(next() * sides);
  return { roll, pick: (items) => items[roll(items.length)], happens: (oneIn) => roll(oneIn) === 0 };
}
