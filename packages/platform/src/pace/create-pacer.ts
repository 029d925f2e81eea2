/** How far apart the beginnings of two runs are kept, in milliseconds. */
export interface Pace {
  readonly shortestMs: number;
  readonly longestMs: number;
}

/** Keeps recurring work apart, so that what comes in between goes together. */
export interface Pacer {
  /** A run begins; returns what is to be called at its end. */
  begin(): () => void;
  /** How long the next run should still wait; 0 when it may begin. */
  restMs(): number;
}

/** A run rests for as long as it took: the busier the machine, the longer the runs, the larger what goes together. */
const RUN_AND_REST = 2;

/** Makes a pacer; the first run, and any after a quiet moment, begins at once. */
export function createPacer({ shortestMs, longestMs }: Pace, nowMs: () => number): Pacer {
  let nextMs = -Infinity;
  return {
    begin: () => {
      const beganMs = nowMs();
      nextMs = beganMs + shortestMs;
      return () => {
        const apartMs = Math.max(shortestMs, RUN_AND_REST * (nowMs() - beganMs));
        nextMs = beganMs + Math.min(longestMs, apartMs);
      };
    },
    restMs: () => {
      const leftMs = Math.ceil(nextMs - nowMs());
      return leftMs > longestMs ? 0 : Math.max(0, leftMs); // more is left only when the clock has been set back
    },
  };
}
