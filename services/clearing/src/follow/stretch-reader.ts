import { decodeDecision, readDecisionLink } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import { createChainReader } from '@medclear/platform';
import type { LogRecord } from '@medclear/platform';
import { claimEntry } from '../books/claim-entry';
import type { ClaimEntry } from '../books/claim-entry';
import type { JournalPosition, ProvinceBatch } from '../ledger/ledger';

/** A stretch of a journal that was read and is not in the books yet. */
export interface ReadStretch {
  readonly batch: ProvinceBatch;
  readonly records: number;
  readonly ignored: number;
  /** The broker's append time of the record that has waited longest. */
  readonly oldestAppendedAtMs: number;
}

/** Collects what the records of one journal write into the books, along the chain. */
export interface StretchReader {
  /** Throws UnreadableRecord on a record that is no decision. */
  read(record: LogRecord): void;
  /** What was read since the last take; null when nothing was. */
  take(): ReadStretch | null;
  /** How many records were read since the last take. */
  records(): number;
}

export function createStretchReader(province: ProvinceCode, start: JournalPosition): StretchReader {
  const chain = createChainReader(start, readDecisionLink);
  let position = start;
  let stretch = emptyStretch(start);
  return {
    read: (record) => {
      stretch.records += 1;
      stretch.oldestAppendedAtMs = Math.min(stretch.oldestAppendedAtMs, record.appendedAtMs);
      if (chain.accept(record) === 'ignored') {
        stretch.ignored += 1;
        return;
      }
      const { decision } = decodeDecision(record.value);
      stretch.to = { clockMs: decision.clockMs, ...chain.position() };
      const entry = claimEntry(province, decision, record.offset);
      if (entry !== null) stretch.entries.push(entry);
    },
    take: () => {
      if (stretch.records === 0) return null;
      const { to, entries, ...rest } = stretch;
      const batch = { province, fromHash: position.hash, to, entries };
      position = to;
      stretch = emptyStretch(to);
      return { batch, ...rest };
    },
    records: () => stretch.records,
  };
}

interface OpenStretch {
  to: JournalPosition;
  readonly entries: ClaimEntry[];
  records: number;
  ignored: number;
  oldestAppendedAtMs: number;
}

function emptyStretch(from: JournalPosition): OpenStretch {
  return { to: from, entries: [], records: 0, ignored: 0, oldestAppendedAtMs: Number.POSITIVE_INFINITY };
}
