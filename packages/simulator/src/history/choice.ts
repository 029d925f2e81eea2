import { createSeededDice } from '../world/seeded-dice';

/** What a step can be, and how many of a thousand are. */
export const STEP_SHARES = {
  /** Somebody who waits for a turn takes it. */
  go: 885,
  /** An institution says something. */
  talk: 60,
  /** The registry or an operator does. */
  house: 2,
  /** An owner looks whether anything is due. */
  tick: 8,
  /** An owner looks whether its idle provinces still stand where they stood. */
  probe: 8,
  /** The clock jumps. */
  time: 6,
  /** The store is copied, as for a backup. */
  copy: 10,
  /** The store falls back to a copy, or to nothing. */
  setBack: 4,
  crashOwner: 5,
  crashGateway: 2,
  crashClearing: 3,
  /** Somebody stands still for a while, or goes on. */
  pause: 4,
  /** The provinces are assigned anew. */
  assign: 3,
} as const;
export type StepKind = keyof typeof STEP_SHARES;

/** One step of a history: what it is, and the dice for whatever is left open. */
export interface Choice {
  readonly kind: StepKind;
  readonly dice: number;
}

const UINT32_VALUES = 2 ** 32;
const ALL_SHARES = Object.values(STEP_SHARES).reduce((sum, share) => sum + share, 0);
const KINDS: readonly StepKind[] = Object.entries(STEP_SHARES).flatMap(([kind, share]) =>
  Array.from({ length: share }, () => kind as StepKind),
);

/** The first steps of a seed: the same however many are wanted. */
export function choicesOf(seed: number, count: number): readonly Choice[] {
  const dice = createSeededDice(seed);
  return Array.from({ length: count }, () => ({
    kind: KINDS[dice.roll(ALL_SHARES)] ?? 'go',
    dice: dice.roll(UINT32_VALUES),
  }));
}
