import type { StepName, Steps } from '@medclear/settlement';

/** Lets an owner stand still at a step, as a process that was stopped there, until it is woken. */
export interface StandStill extends Steps {
  /** The next time the step is reached with a province in it, the owner stands still. */
  arm(step: StepName): void;
  isStanding(): boolean;
  wake(): void;
}

export function createStandStill(): StandStill {
  let armed: StepName | null = null;
  let wake: (() => void) | null = null;
  return {
    reached: (step, provinces) => {
      if (step !== armed || provinces.length === 0) return undefined;
      armed = null;
      return new Promise((resolve) => {
        wake = resolve;
      });
    },
    arm: (step) => {
      armed = step;
    },
    isStanding: () => wake !== null,
    wake: () => {
      armed = null;
      wake?.();
      wake = null;
    },
  };
}
