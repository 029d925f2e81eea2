import type { ProvinceCode, ProvinceHead } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { isCurrent } from '../round/round-part';
import type { RoundExits } from '../round/round-part';
import { createRoundLoop } from '../round/round-loop';
import type { QueueLimits } from './command-queue';
import { offerRecords } from './offer-records';
import { createOwnedProvince } from './owned-province';
import type { OwnedProvince, ProvincePhase, Quarantine } from './owned-province';
import type { OwnerPorts } from './ports';
import type { LossReason } from './province-events';
import { createTakeOvers } from './take-overs';
import type { TakeOvers } from './take-overs';

export interface ProvinceStatus {
  readonly province: ProvinceCode;
  readonly phase: ProvincePhase;
  readonly head: ProvinceHead;
  readonly queued: number;
  /** Append time of the oldest record that waits for its decision, or null. */
  readonly oldestWaitingMs: number | null;
  readonly waitingAt: OwnedProvince['waitingAt'];
}

export type QuarantineAnswer = 'accepted' | 'not-owned' | 'not-stopped-there';

/** One process's ownership of provinces: takes them over, makes rounds of what is offered, gives them up. */
export interface ProvinceOwner {
  /** These provinces, and no other, belong to the owner from now on; each is taken over anew. */
  assign(provinces: readonly ProvinceCode[]): void;
  /** Takes records of a command log, in order; returns how many of them are dealt with. */
  offer(province: ProvinceCode, records: readonly LogRecord[]): number;
  /** Asks the store of idle provinces whether it still stands where it stood. */
  probe(): void;
  /** Gets the log past a record that stops a province. */
  quarantine(province: ProvinceCode, commandOffset: number, quarantine: Quarantine): QuarantineAnswer;
  status(): readonly ProvinceStatus[];
  /** How long the running rounds have been running, at most. */
  longestRoundMs(): number;
  /** Ends the running rounds and applies what is recorded. */
  stop(): Promise<void>;
}

/** Reasons that may come again at once; to be overtaken by another owner is none of them. */
const FAULTS: ReadonlySet<LossReason> = new Set(['in-doubt', 'store-away', 'bug']);

/** At most this many records and bytes of a province wait in this process. */
export const QUEUE_LIMITS: QueueLimits = { maxRecords: 10_000, maxBytes: 8 * 1024 * 1024 };

export function createProvinceOwner(ports: OwnerPorts, limits: QueueLimits = QUEUE_LIMITS): ProvinceOwner {
  const owned = new Map<ProvinceCode, OwnedProvince>();
  const takeOvers = createTakeOvers(ports, () => {
    loop.wake();
  });
  const lose: Lose = (province, reason, cause) => {
    ports.events.lost(province.province, reason, cause);
    if (FAULTS.has(reason)) province.faultsInARow += 1;
    takeOvers.begin(province);
  };
  const loop = createRoundLoop(ports, createExits(lose, takeOvers), () => [...owned.values()]);
  return {
    assign: (provinces) => {
      releaseOthers(owned, provinces);
      for (const province of provinces) {
        const found = owned.get(province) ?? createOwnedProvince(province, limits);
        owned.set(province, found);
        found.faultsInARow = 0;
        lose(found, 'assigned');
      }
    },
    offer: (province, records) => {
      const found = owned.get(province);
      if (found === undefined) return records.length;
      const { taken, isGapTwice } = offerRecords(ports, found, records);
      if (isGapTwice) takeOvers.stop(found, { reason: 'the command log has a hole', commandOffset: null });
      loop.wake();
      return taken;
    },
    probe: () => {
      for (const province of owned.values()) province.isProbeDue = province.queue.size() === 0;
      loop.wake();
    },
    quarantine: (province, commandOffset, quarantine) => {
      const found = owned.get(province);
      if (found === undefined) return 'not-owned';
      if (stoppingOffsetOf(found) !== commandOffset) return 'not-stopped-there';
      found.quarantines.set(commandOffset, quarantine);
      lose(found, 'quarantined');
      return 'accepted';
    },
    status: () => [...owned.values()].map(statusOf),
    longestRoundMs: () => loop.longestRoundMs(),
    stop: async () => {
      await loop.stop();
      releaseOthers(owned, []);
    },
  };
}

type Lose = (owned: OwnedProvince, reason: LossReason, cause?: unknown) => void;

/** Exits that do nothing for a part whose province has been assigned or taken over anew meanwhile. */
function createExits(lose: Lose, takeOvers: TakeOvers): RoundExits {
  return {
    lose: (part, reason, cause) => {
      if (isCurrent(part)) lose(part.owned, reason, cause);
    },
    stop: (part, stop) => {
      if (isCurrent(part)) takeOvers.stop(part.owned, stop);
    },
  };
}

function releaseOthers(owned: Map<ProvinceCode, OwnedProvince>, kept: readonly ProvinceCode[]): void {
  for (const [code, province] of owned) {
    if (kept.includes(code)) continue;
    province.lease += 1;
    province.phase = { kind: 'released' };
    province.queue.restart(Number.MAX_SAFE_INTEGER);
    owned.delete(code);
  }
}

function stoppingOffsetOf({ phase, waitingAt }: OwnedProvince): number | null {
  return phase.kind === 'stopped' ? phase.commandOffset : (waitingAt?.commandOffset ?? null);
}

function statusOf(owned: OwnedProvince): ProvinceStatus {
  const { province, phase, head, queue, waitingAt } = owned;
  const oldestWaitingMs = queue.front()?.appendedAtMs ?? null;
  return { province, phase, head, queued: queue.size(), oldestWaitingMs, waitingAt };
}
