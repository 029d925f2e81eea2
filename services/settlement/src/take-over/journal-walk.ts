import { decodeDecision, readDecisionLink } from '@medclear/contracts';
import type { Decision, ProvinceCode, ProvinceHead } from '@medclear/domain';
import { createChainReader, hashRecord } from '@medclear/platform';
import type { JournalRecord } from '@medclear/platform';
import type { ProvinceStore } from '../store/province-store';
import { createRecentDecisions, isAwaited } from './recent-decisions';
import { createReplaySession } from './replay-session';
import type { Replayed } from './replay-session';
import { createReplaySteps } from './replay-steps';

/** Why a walk ends before the journal does. */
export type WalkEnd = 'off-chain' | 'fenced' | 'unbalanced';

/** Follows a journal from before the store's head to its end, and takes the store along. */
export interface JournalWalk {
  add(records: readonly JournalRecord[]): Promise<WalkEnd | null>;
  /** Applies what is left; `off-chain` when the head's own record was not among those seen. */
  finish(): Promise<WalkEnd | null>;
  /** Accepted decisions for which somebody still waits. */
  awaited(): readonly Decision[];
  end(): { readonly head: ProvinceHead; readonly replayed: number; readonly ignored: number };
}

export interface WalkStart {
  readonly province: ProvinceCode;
  /** The store's head. */
  readonly head: ProvinceHead;
  readonly nowMs: number;
}

export function createJournalWalk(store: ProvinceStore, { province, head: start, nowMs }: WalkStart): JournalWalk {
  const chain = createChainReader(start, readDecisionLink);
  const recent = createRecentDecisions(nowMs);
  const awaited: Decision[] = [];
  let isHeadSeen = start.journalOffset < 0;
  const steps = createReplaySteps(createReplaySession(store, { province, head: start }), start);

  const addOne = async (record: JournalRecord): Promise<WalkEnd | null> => {
    if (record.offset <= start.journalOffset) {
      recent.add(record);
      if (record.offset < start.journalOffset) return null;
      isHeadSeen = isRecordOf(start, record);
      return isHeadSeen ? null : 'off-chain';
    }
    if (chain.accept(record) === 'ignored') return null;
    const { decision } = decodeDecision(record.value);
    if (isAwaited(decision, nowMs)) awaited.push(decision);
    return toEnd(await steps.add(decision, record.value.length, chain.position()));
  };

  return {
    add: async (records) => {
      for (const record of records) {
        const failure = await addOne(record);
        if (failure !== null) return failure;
      }
      return null;
    },
    finish: async () => (isHeadSeen ? toEnd(await steps.finish()) : 'off-chain'),
    awaited: () => [...recent.awaitedBefore(start.hash), ...awaited],
    end: () => ({ ignored: chain.ignoredCount(), ...steps.end() }),
  };
}

function toEnd(replayed: Replayed): WalkEnd | null {
  return replayed === 'applied' ? null : replayed;
}

function isRecordOf({ hash, nextCommandOffset }: ProvinceHead, { value }: JournalRecord): boolean {
  return hashRecord(value) === hash && readDecisionLink(value).commandOffset + 1 === nextCommandOffset;
}
