/** Somebody who takes turns; when it dies, whatever it waits for never comes. */
export interface Actor {
  readonly name: string;
  isAlive: boolean;
  /** A paused actor is alive and takes no turn. */
  isPaused: boolean;
}

/** Decides who goes next: everything that could happen at once happens in an order that somebody else decides. */
export interface Scheduler {
  /** Resolves when it is this actor's turn; never for the dead. */
  turn(actor: Actor, label: string): Promise<void>;
  /** Calls back when it is this actor's turn. */
  later(actor: Actor, label: string, run: () => void): void;
  /** Lets one waiting actor go on until it waits again, and says which; null when nobody can. */
  go(number: number): string | null;
  isAnybodyWaiting(): boolean;
  /** Whoever set something going in this step: what a timer ends belongs to it. */
  actor(): Actor;
}

interface Waiting {
  readonly actor: Actor;
  readonly label: string;
  readonly run: () => void;
}

export const NOBODY: Actor = { name: 'nobody', isAlive: true, isPaused: false };

export function createActor(name: string): Actor {
  return { name, isAlive: true, isPaused: false };
}

/** @param isTraced whether the words of each step are wanted: they cost time */
export function createScheduler(isTraced: boolean): Scheduler {
  let waiting: Waiting[] = [];
  let current = NOBODY;
  const later = (actor: Actor, label: string, run: () => void): void => {
    if (actor.isAlive) waiting.push({ actor, label, run });
  };
  const choose = (number: number): Waiting | undefined => {
    const awake = waiting.every(({ actor }) => actor.isAlive && !actor.isPaused)
      ? waiting
      : waiting.filter(({ actor }) => actor.isAlive && !actor.isPaused);
    return awake[number % Math.max(awake.length, 1)];
  };
  return {
    turn: (actor, label) =>
      new Promise((resolve) => {
        later(actor, label, resolve);
      }),
    later,
    go: (number) => {
      const next = choose(number);
      if (next === undefined) return null;
      waiting = waiting.filter((one) => one !== next && one.actor.isAlive);
      current = next.actor;
      next.run();
      return isTraced ? `${next.actor.name} ${next.label}` : '';
    },
    isAnybodyWaiting: () => waiting.some(({ actor }) => actor.isAlive && !actor.isPaused),
    actor: () => current,
  };
}
