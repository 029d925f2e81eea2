import type { ProvinceCode } from '@medclear/domain';

/** Measures how long a province gives no outcome while tills wait for some. */
export interface StandStillMeter {
  /** A province has given an outcome. */
  answered(province: ProvinceCode, nowMs: number): void;
  outcomesOf(province: ProvinceCode): number;
  /** Begins anew: what was before counts for nothing. */
  restart(nowMs: number): void;
  /** The longest gap since the restart, the one that still runs included. */
  longestMs(province: ProvinceCode, nowMs: number): number;
}

interface Measured {
  outcomes: number;
  lastMs: number;
  longestMs: number;
}

export function createStandStillMeter(provinces: readonly ProvinceCode[], startMs: number): StandStillMeter {
  const measured = new Map<ProvinceCode, Measured>(
    provinces.map((province) => [province, { outcomes: 0, lastMs: startMs, longestMs: 0 }]),
  );
  const of = (province: ProvinceCode): Measured => {
    const found = measured.get(province);
    if (found === undefined) throw new Error(`province ${province} is not under load`);
    return found;
  };
  return {
    answered(province, nowMs) {
      const one = of(province);
      one.longestMs = Math.max(one.longestMs, nowMs - one.lastMs);
      one.lastMs = nowMs;
      one.outcomes += 1;
    },
    outcomesOf: (province) => of(province).outcomes,
    restart(nowMs) {
      for (const one of measured.values()) Object.assign(one, { lastMs: nowMs, longestMs: 0 });
    },
    longestMs(province, nowMs) {
      const { longestMs, lastMs } = of(province);
      return Math.max(longestMs, nowMs - lastMs);
    },
  };
}
