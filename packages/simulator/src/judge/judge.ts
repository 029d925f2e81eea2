import type { Ledger } from '@medclear/clearing';
import type { ClaimId, ProvinceCode, ProvinceHead } from '@medclear/domain';
import { provinceOfClaim } from '@medclear/domain';
import type { MemoryProvinceStore, OutgoingReply } from '@medclear/settlement';
import { requireThat } from '../world/violation';
import { checkBooks } from './books-check';
import { isSame } from './is-same';
import { createProvinceRecord } from './province-record';
import type { ProvinceRecord, RecordParts } from './province-record';

/** Reads the journals as anybody may, and compares with them whatever is decided, stored, told and posted. */
export interface Judge {
  /** Throws a Violation when a reply is not what the journal says at this very moment. */
  checkReply(reply: OutgoingReply): void;
  /** Throws a Violation when a question is answered with something that was never told. */
  checkAnswer(reply: OutgoingReply): void;
  /** Throws a Violation when a province is served again while somebody waits who was not told. */
  checkTakenOver(province: ProvinceCode, head: ProvinceHead, nowMs: number): void;
  /** The books are looked at after this step. */
  booksHaveMoved(): void;
  /** Looks at everything that has changed; throws a Violation. */
  checkStep(): Promise<void> | undefined;
  /** Where the books stood when they were looked at last; null before. */
  booksHash(province: ProvinceCode): string | null;
  recordOf(province: ProvinceCode): ProvinceRecord;
  recordOfClaim(claimId: ClaimId): ProvinceRecord;
}

export interface JudgeParts extends Omit<RecordParts, 'province'> {
  readonly provinces: readonly ProvinceCode[];
  readonly store: MemoryProvinceStore;
  readonly ledger: Ledger;
}

export function createJudge({ provinces, store, ledger, ...parts }: JudgeParts): Judge {
  const records = new Map(provinces.map((province) => [province, createProvinceRecord({ province, ...parts })]));
  const recordOf = (province: ProvinceCode): ProvinceRecord => {
    const record = records.get(province);
    if (record === undefined) throw new Error(`there is no province ${province}`);
    return record;
  };
  const recordOfClaim = (claimId: ClaimId): ProvinceRecord => recordOf(provinceOfClaim(claimId));
  const booksHashes = new Map<ProvinceCode, string>();
  let areBooksMoved = false;
  return {
    recordOf,
    recordOfClaim,
    booksHash: (province) => booksHashes.get(province) ?? null,
    booksHaveMoved: () => {
      areBooksMoved = true;
    },
    checkReply: ({ address, reply }) => {
      for (const record of records.values()) record.catchUp();
      const waiting = [...records.values()].flatMap((record) => record.repliedUnder(address.correlationId));
      const said = waiting.filter((step) => isSame(step.reply, reply));
      requireThat(said.length > 0, 'I6', () => `${reply.outcome.kind} is told and not on the record`);
      for (const step of said) step.isSent = true;
    },
    checkAnswer: ({ reply }) => {
      const { claimId, outcome } = reply;
      if (claimId === null || outcome.kind === 'unknown') return;
      const record = recordOfClaim(claimId);
      record.catchUp();
      const claim = record.state.claim(claimId);
      const isTold = claim === null ? record.told.isAnswered(claimId) : isSame(claim.outcome, outcome);
      requireThat(isTold, 'I6', () => `${claimId} is said to be ${outcome.kind}`);
    },
    checkTakenOver: (province, { nextCommandOffset }, nowMs) => {
      const record = recordOf(province);
      record.catchUp();
      for (let at = record.steps.length - 1; at >= 0; at -= 1) {
        const step = record.steps[at];
        if (step === undefined || step.decision.clockMs < nowMs - LONGEST_WAIT_MS) return;
        const { commandOffset, reply, outcome } = step.decision;
        const isAwaited = commandOffset < nextCommandOffset && reply !== null && reply.untilMs > nowMs;
        const isOwed = isAwaited && outcome.kind !== 'repeated' && !step.isSent;
        requireThat(!isOwed, 'I5', () => `command ${String(commandOffset)} is decided, and nobody is told`);
      }
    },
    checkStep: () => {
      for (const [province, record] of records) {
        record.catchUp();
        record.store.check(store.snapshot(province));
      }
      if (!areBooksMoved) return undefined;
      areBooksMoved = false;
      return checkBooks(ledger, recordOf).then((positions) => {
        for (const { province, hash } of positions) booksHashes.set(province, hash);
      });
    },
  };
}

/** Longer than anybody waits, by any clock. */
const LONGEST_WAIT_MS = 20_000;
