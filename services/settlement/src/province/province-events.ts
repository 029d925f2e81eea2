import type { Decision, ProvinceCode } from '@medclear/domain';

/** Why a province leaves a round and takes itself over again. */
export type LossReason = 'fenced' | 'in-doubt' | 'ignored' | 'store-away' | 'assigned' | 'quarantined' | 'bug';

/** What the owner reports as it happens; metrics and the log listen. */
export interface ProvinceEvents {
  decided(province: ProvinceCode, decision: Decision, latencyMs: number): void;
  roundEnded(records: number, provinces: number, durationMs: number): void;
  lost(province: ProvinceCode, reason: LossReason, cause?: unknown): void;
  stopped(province: ProvinceCode, reason: string, cause?: unknown): void;
  waitsForSchema(province: ProvinceCode, commandOffset: number, fingerprint: string): void;
  takenOver(province: ProvinceCode, replayed: number, ignored: number): void;
  takeOverFailed(province: ProvinceCode, cause: unknown): void;
}

export const NO_EVENTS: ProvinceEvents = {
  decided: () => undefined,
  roundEnded: () => undefined,
  lost: () => undefined,
  stopped: () => undefined,
  waitsForSchema: () => undefined,
  takenOver: () => undefined,
  takeOverFailed: () => undefined,
};
