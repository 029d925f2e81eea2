import { decodeDecision, readDecisionLink } from '@medclear/contracts';
import type { Decision, ProvinceCode, ProvinceHead } from '@medclear/domain';
import { createChainReader, hashRecord } from '@medclear/platform';
import type { JournalRecord } from '@medclear/platform';
import type { ProvinceStore } from '../store/province-store';
import { createRecentDecisions, isAwaited } from './recent-decisions';
import { replayDecisions } from './replay-decisions';

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

const DECISIONS_A_STEP = 500;

export function createJournalWalk(store: ProvinceStore, { province, head: start, nowMs }: WalkStart): JournalWalk {
  const chain = createChainReader(start, readDecisionLink);
  const recent = createRecentDecisions(nowMs);
  const awaited: Decision[] = [];
  let isHeadSeen = start.journalOffset < 0;
  let head = start;
  let waiting: Decision[] = [];
  let replayed = 0;

  const replay = async (): Promise<WalkEnd | null> => {
    const last = waiting.at(-1);
    if (last === undefined) return null;
    const to = { ...chain.position(), clockMs: last.clockMs };
    const applied = await replayDecisions(store, { province, from: head, decisions: waiting, to });
    if (applied !== 'applied') return applied;
    replayed += waiting.length;
    head = to;
    waiting = [];
    return null;
  };

  const addOne = async (record: JournalRecord): Promise<WalkEnd | null> => {
    if (record.offset <= start.journalOffset) {
      recent.add(record);
      if (record.offset < start.journalOffset) return null;
      isHeadSeen = isRecordOf(start, record);
      return isHeadSeen ? null : 'off-chain';
    }
    if (chain.accept(record) === 'ignored') return null;
    const { decision } = decodeDecision(record.value);
    waiting.push(decision);
    if (isAwaited(decision, nowMs)) awaited.push(decision);
    return waiting.length < DECISIONS_A_STEP ? null : replay();
  };

  return {
    add: async (records) => {
      for (const record of records) {
        const failure = await addOne(record);
        if (failure !== null) return failure;
      }
      return null;
    },
    finish: () => (isHeadSeen ? replay() : Promise.resolve('off-chain')),
    awaited: () => [...recent.awaitedBefore(start.hash), ...awaited],
    end: () => ({ head, replayed, ignored: chain.ignoredCount() }),
  };
}

function isRecordOf({ hash, nextCommandOffset }: ProvinceHead, { value }: JournalRecord): boolean {
  return hashRecord(value) === hash && readDecisionLink(value).commandOffset + 1 === nextCommandOffset;
}
