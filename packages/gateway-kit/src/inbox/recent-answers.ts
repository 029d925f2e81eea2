import { decodeReply } from '@medclear/contracts';
import type { Reply, ReplyOutcome } from '@medclear/contracts';
import type { ClaimId } from '@medclear/domain';
import { followOldest } from './follow-oldest';

/** The answers this gateway has seen lately, as bytes: a status question is answered from here first. */
export interface RecentAnswers {
  remember(reply: Reply, bytes: Buffer): void;
  find(claimId: ClaimId): Reply | null;
  size(): number;
}

export interface RecentAnswersLimits {
  readonly keptMs: number;
  /** Most bytes kept; the oldest answers go first. */
  readonly maxBytes: number;
}

export const TEN_MINUTES_OF_ANSWERS: RecentAnswersLimits = { keptMs: 600_000, maxBytes: 64 * 1024 * 1024 };

const FINAL: ReadonlySet<ReplyOutcome['kind']> = new Set([
  'settled',
  'refused',
  'held',
  'captured',
  'released',
  'refunded',
  'reversed',
  'blocked',
]);

interface KeptAnswer {
  readonly bytes: Buffer;
  readonly keptUntilMs: number;
}

export function createRecentAnswers(limits: RecentAnswersLimits, nowMs: () => number): RecentAnswers {
  const kept = new Map<ClaimId, KeptAnswer>();
  const oldestKept = followOldest(kept);
  let keptBytes = 0;

  const forget = (claimId: ClaimId): void => {
    keptBytes -= kept.get(claimId)?.bytes.length ?? 0;
    kept.delete(claimId);
  };

  const forgetOld = (): void => {
    const now = nowMs();
    for (let oldest = oldestKept(); oldest !== null; oldest = oldestKept()) {
      const [claimId, { keptUntilMs }] = oldest;
      if (keptUntilMs > now && keptBytes <= limits.maxBytes) return;
      forget(claimId);
    }
  };

  return {
    remember: (reply, bytes) => {
      const { claimId, outcome } = reply;
      if (claimId === null || !FINAL.has(outcome.kind)) return;
      forget(claimId);
      // A copy: the record's own bytes would keep the whole fetched batch alive.
      kept.set(claimId, { bytes: Buffer.from(bytes), keptUntilMs: nowMs() + limits.keptMs });
      keptBytes += bytes.length;
      forgetOld();
    },
    find: (claimId) => {
      forgetOld();
      const answer = kept.get(claimId);
      return answer === undefined ? null : decodeReply(answer.bytes);
    },
    size: () => kept.size,
  };
}
