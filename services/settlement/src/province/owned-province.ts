import type { ProvinceCode, ProvinceHead } from '@medclear/domain';
import type { BatchToApply } from '../store/province-store';
import { createCommandQueue } from './command-queue';
import type { CommandQueue, QueueLimits } from './command-queue';

/** What a province does; `stopped` needs a person, and names the record that stops it when there is one. */
export type ProvincePhase =
  | { readonly kind: 'taking-over' }
  | { readonly kind: 'serving' }
  | { readonly kind: 'stopped'; readonly reason: string; readonly commandOffset: number | null }
  | { readonly kind: 'released' };

/** An operator's word about one record. */
export interface Quarantine {
  readonly operator: string;
  readonly reason: string;
}

/** A province's stay in a round; `left` resolves when nothing of it is under way any more. */
export interface ProvinceRound {
  readonly left: Promise<void>;
  leave(): void;
}

/** What one process knows of a province while it owns it; forgotten and read anew by every take-over. */
export interface OwnedProvince {
  readonly province: ProvinceCode;
  readonly queue: CommandQueue;
  readonly quarantines: Map<number, Quarantine>;
  phase: ProvincePhase;
  /** Grows with every assignment and take-over: what was begun under an older one is dropped. */
  lease: number;
  /** The end of the journal as far as it is verified; the store follows. */
  head: ProvinceHead;
  /** What the last round decided and the store does not have yet. */
  pending: BatchToApply | null;
  /** The offset that the next append must be given. */
  nextJournalOffset: number;
  /** After a failed send, until one has succeeded: a slow broker then delays nobody else. */
  sendsAlone: boolean;
  /** The record at which the province waits for a schema that may only be late. */
  waitingAt: { readonly commandOffset: number; readonly fingerprint: string } | null;
  isPausedByQueue: boolean;
  isProbeDue: boolean;
  gapsInARow: number;
  /** The round that the province is part of, or null. */
  round: ProvinceRound | null;
  /** Faults since something was recorded: the next take-over waits longer. */
  faultsInARow: number;
}

const BEFORE_ANYTHING: ProvinceHead = { nextCommandOffset: 0, hash: '', journalOffset: -1, clockMs: 0 };

/** Makes a province that has still to be taken over. */
export function createOwnedProvince(province: ProvinceCode, limits: QueueLimits): OwnedProvince {
  return {
    province,
    queue: createCommandQueue(limits),
    quarantines: new Map(),
    phase: { kind: 'taking-over' },
    lease: 0,
    head: BEFORE_ANYTHING,
    pending: null,
    nextJournalOffset: 0,
    sendsAlone: false,
    waitingAt: null,
    isPausedByQueue: false,
    isProbeDue: false,
    gapsInARow: 0,
    round: null,
    faultsInARow: 0,
  };
}

/** True when a round would do something for the province. */
export function hasWork(owned: OwnedProvince): boolean {
  if (owned.phase.kind !== 'serving' || owned.round !== null) return false;
  if (owned.pending !== null || owned.isProbeDue) return true;
  const front = owned.queue.front();
  return front !== null && front.offset !== owned.waitingAt?.commandOffset;
}

/** Marks a province as part of a round, so that its take-over waits until nothing of it is under way. */
export function enterRound(owned: OwnedProvince): ProvinceRound {
  let resolveLeft: () => void = () => undefined;
  const left = new Promise<void>((resolve) => {
    resolveLeft = resolve;
  });
  const stay: ProvinceRound = {
    left,
    leave: () => {
      if (owned.round === stay) owned.round = null;
      resolveLeft();
    },
  };
  owned.round = stay;
  return stay;
}
