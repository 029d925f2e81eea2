import type { Actor, Scheduler } from './scheduler';

/** The one clock of a simulated world, in milliseconds since 1970: nothing in it knows another. */
export interface VirtualTime {
  nowMs(): number;
  /** Moves the clock; timers that have run out then wait for a turn of whoever set them. */
  advance(byMs: number): void;
  /** When the next timer runs out; null when none is set. */
  nextTimerMs(): number | null;
}

interface Timer {
  readonly atMs: number;
  readonly actor: Actor;
  readonly run: () => void;
  /** It has run out and waits for its turn. */
  isOver: boolean;
}

/** Timers of a world; `set` and `clear` take the place of `setTimeout` and `clearTimeout` while it runs. */
export interface WorldTimers extends VirtualTime {
  set(run: () => void, afterMs?: number): number;
  clear(handle: unknown): void;
}

export function createVirtualTime(startMs: number, scheduler: Scheduler): WorldTimers {
  const timers = new Map<number, Timer>();
  let now = startMs;
  let handles = 0;
  let firstMs = Number.POSITIVE_INFINITY;
  const end = (handle: number, timer: Timer): void => {
    timer.isOver = true;
    scheduler.later(timer.actor, 'hears its timer', () => {
      if (timers.delete(handle)) timer.run();
    });
  };
  const endDue = (): void => {
    firstMs = Number.POSITIVE_INFINITY;
    for (const [handle, timer] of timers) {
      if (!timer.actor.isAlive) timers.delete(handle);
      else if (!timer.isOver && timer.atMs <= now) end(handle, timer);
      else if (!timer.isOver) firstMs = Math.min(firstMs, timer.atMs);
    }
  };
  return {
    nowMs: () => now,
    advance: (byMs) => {
      now += byMs;
      if (now >= firstMs) endDue();
    },
    nextTimerMs: () => {
      endDue();
      return Number.isFinite(firstMs) ? firstMs : null;
    },
    set: (run, afterMs = 0) => {
      handles += 1;
      timers.set(handles, { atMs: now + afterMs, actor: scheduler.actor(), run, isOver: false });
      firstMs = Math.min(firstMs, now + afterMs);
      if (now >= firstMs) endDue();
      return handles;
    },
    clear: (handle) => {
      timers.delete(handle as number);
    },
  };
}

/** Lets `setTimeout`, `clearTimeout` and `Date.now` be the world's for as long as something runs. */
export async function underTime<Result>(time: WorldTimers, run: () => Promise<Result>): Promise<Result> {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  const realNow = Date.now.bind(Date);
  Object.assign(globalThis, {
    setTimeout: (run: () => void, afterMs?: number) => time.set(run, afterMs),
    clearTimeout: (handle: unknown) => {
      time.clear(handle);
    },
  });
  Date.now = () => time.nowMs();
  try {
    return await run();
  } finally {
    Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear });
    Date.now = realNow;
  }
}
