import { setImmediate as afterMicrotasks } from 'node:timers/promises';
import type { SeededDice } from './seeded-dice';

/** Somebody who takes turns; when it dies, whatever it waits for never comes. */
export interface Actor {
  readonly name: string;
  isAlive: boolean;
}

/** Decides who goes next: everything that could happen at once happens in an order that a seed decides. */
export interface Scheduler {
  /** Resolves when it is this actor's turn; never for the dead. */
  turn(actor: Actor, label: string): Promise<void>;
  /** Lets one waiting actor go on until it waits again; false when nobody waits. */
  step(): Promise<boolean>;
  history(): readonly string[];
}

interface Waiting {
  readonly actor: Actor;
  readonly label: string;
  readonly go: () => void;
}

export function createScheduler(dice: SeededDice): Scheduler {
  let waiting: Waiting[] = [];
  const history: string[] = [];
  return {
    turn: (actor, label) =>
      new Promise((go) => {
        if (actor.isAlive) waiting.push({ actor, label, go });
      }),
    step: async () => {
      waiting = waiting.filter(({ actor }) => actor.isAlive);
      const next = waiting[dice.roll(waiting.length)];
      if (next === undefined) return false;
      waiting = waiting.filter((one) => one !== next);
      history.push(`${next.actor.name} ${next.label}`);
      next.go();
      await afterMicrotasks();
      return true;
    },
    history: () => history,
  };
}
