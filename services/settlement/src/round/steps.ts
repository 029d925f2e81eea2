import type { ProvinceCode } from '@medclear/domain';

/** Where a round or a take-over stands; the simulator and the model use the same names. */
export const STEPS = [
  'taken',
  'loaded',
  'folded',
  'published',
  'verified',
  'replied',
  'head-read',
  'replayed',
  'taken-over',
] as const;
export type StepName = (typeof STEPS)[number];

/** Is told each step; a test stops or ends a process there, production goes on at once. */
export interface Steps {
  reached(step: StepName, provinces: readonly ProvinceCode[]): Promise<void> | void;
}

export const NO_STEPS: Steps = { reached: () => undefined };
