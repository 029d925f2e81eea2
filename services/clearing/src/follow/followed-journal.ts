import type { ProvinceCode } from '@medclear/domain';
import { hashRecord } from '@medclear/platform';
import type { LogRecord } from '@medclear/platform';
import type { JournalPosition } from '../ledger/ledger';
import { createStretchReader } from './stretch-reader';
import type { ReadStretch } from './stretch-reader';

/** What the next records of a journal mean for the one who reads it. */
export type Offer =
  /** So many were taken, from the first; no room for the rest. */
  | { readonly kind: 'taken'; readonly count: number }
  /** Records were skipped: read again from here. */
  | { readonly kind: 'seek'; readonly offset: number }
  | { readonly kind: 'stop'; readonly stop: JournalStop };

/** Why a journal is not followed any further. */
export type StopReason = 'records-missing' | 'off-the-chain' | 'unreadable';

export interface JournalStop {
  readonly reason: StopReason;
  readonly cause?: unknown;
}

/** One province's journal from a position of the books on. */
export interface FollowedJournal {
  readonly province: ProvinceCode;
  /** Where reading must begin: at the record of the position, whose hash is checked. */
  readonly firstOffset: number;
  offer(records: readonly LogRecord[]): Offer;
  /** What was read since the last take; null when nothing was. */
  take(): ReadStretch | null;
  /** Whether there is room for records again. */
  hasRoom(): boolean;
}

const MOST_QUEUED = 4_000;

/** Follows a journal in order and along its chain; the record at the position itself must have the position's hash. */
export function createFollowedJournal(province: ProvinceCode, start: JournalPosition): FollowedJournal {
  const reader = createStretchReader(province, start);
  const firstOffset = Math.max(0, start.journalOffset);
  let nextOffset = firstOffset;
  let hasSought = false;

  const read = (record: LogRecord): JournalStop | null => {
    nextOffset = record.offset + 1;
    if (record.offset === start.journalOffset)
      return hashRecord(record.value) === start.hash ? null : { reason: 'off-the-chain' };
    try {
      reader.read(record);
      return null;
    } catch (cause) {
      return { reason: 'unreadable', cause };
    }
  };

  return {
    province,
    firstOffset,
    offer: (records) => {
      const fresh = records.filter(({ offset }) => offset >= nextOffset);
      const isGap = fresh[0] !== undefined && fresh[0].offset > nextOffset;
      if (isGap && hasSought) return { kind: 'stop', stop: { reason: 'records-missing' } };
      hasSought = isGap || (hasSought && fresh.length === 0);
      if (isGap) return { kind: 'seek', offset: nextOffset };
      const taken = fresh.slice(0, MOST_QUEUED - reader.records());
      for (const record of taken) {
        const stop = read(record);
        if (stop !== null) return { kind: 'stop', stop };
      }
      return { kind: 'taken', count: records.length - fresh.length + taken.length };
    },
    take: () => reader.take(),
    hasRoom: () => reader.records() < MOST_QUEUED / 2,
  };
}
