import type { StepName, Steps } from '../round/steps';

/** Lets an owner stand still at a step, as a process that was stopped there; it may be woken later. */
export interface FailPoint extends Steps {
  readonly hasStopped: () => boolean;
  wake(): void;
}

/** Stops at the n-th time a step is reached with provinces in it. */
export function createFailPoint(step: StepName, nth = 1): FailPoint {
  let reached = 0;
  let wake: () => void = () => undefined;
  const woken = new Promise<void>((resolve) => {
    wake = resolve;
  });
  return {
    reached: (name, provinces) => {
      if (name !== step || provinces.length === 0) return undefined;
      reached += 1;
      return reached < nth ? undefined : woken;
    },
    hasStopped: () => reached >= nth,
    wake: () => {
      wake();
    },
  };
}
