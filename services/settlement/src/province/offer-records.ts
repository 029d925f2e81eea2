import type { LogRecord } from '@medclear/platform';
import type { OwnedProvince } from './owned-province';
import type { OwnerPorts } from './ports';

export interface OfferedRecords {
  /** How many records are dealt with: queued, or known to be superfluous. */
  readonly taken: number;
  readonly isGapTwice: boolean;
}

/** Queues the records that are next, drops those before, and seeks when some are missing: the reader jumps without a word. */
export function offerRecords(
  { commands }: OwnerPorts,
  owned: OwnedProvince,
  records: readonly LogRecord[],
): OfferedRecords {
  if (owned.phase.kind !== 'serving') return { taken: records.length, isGapTwice: false };
  const expected = owned.queue.nextOffset();
  const { taken, isGap } = owned.queue.offer(records);
  const hasProgress = owned.queue.nextOffset() > expected;
  if (hasProgress) owned.gapsInARow = 0;
  if (isGap) {
    owned.gapsInARow += 1;
    if (owned.gapsInARow > 1) return { taken: records.length, isGapTwice: true };
    commands.seek(owned.province, owned.queue.nextOffset());
    return { taken: records.length, isGapTwice: false };
  }
  if (taken < records.length) owned.isPausedByQueue = true;
  return { taken, isGapTwice: false };
}
