import { decodeDecision } from '@medclear/contracts';
import type { Decision } from '@medclear/domain';
import { hashRecord } from '@medclear/platform';
import type { JournalRecord } from '@medclear/platform';

interface RecentRecord {
  readonly hash: string;
  readonly previous: string;
  /** Null when nobody waits for it any more. */
  readonly decision: Decision | null;
}

/** Records at and before a head, of which only those on the chain that ends in it were ever accepted. */
export interface RecentDecisions {
  add(record: JournalRecord): void;
  /** The decisions on the chain that ends in a hash for which somebody still waits, oldest first. */
  awaitedBefore(hash: string): readonly Decision[];
}

export function createRecentDecisions(nowMs: number): RecentDecisions {
  const records: RecentRecord[] = [];
  return {
    add: ({ value }) => {
      const { previous, decision } = decodeDecision(value);
      records.push({ hash: hashRecord(value), previous, decision: isAwaited(decision, nowMs) ? decision : null });
    },
    awaitedBefore: (hash) => {
      const awaited: Decision[] = [];
      let wanted = hash;
      for (const record of records.toReversed()) {
        if (record.hash !== wanted) continue;
        wanted = record.previous;
        if (record.decision !== null) awaited.push(record.decision);
      }
      return awaited.reverse();
    },
  };
}

/** True while the deadline until which somebody waits has not passed. */
export function isAwaited({ reply }: Decision, nowMs: number): boolean {
  return reply !== null && reply.untilMs > nowMs;
}
