import { decodeDecision, readDecisionLink } from '@medclear/contracts';
import type { Decision, ProvinceCode, ProvinceHead } from '@medclear/domain';
import { createChainReader, hashRecord } from '@medclear/platform';
import type { JournalRecord } from '@medclear/platform';
import type { ProvinceStore } from '../store/province-store';
import { createRecentDecisions, isAwaited } from './recent-decisions';
import { createReplaySession } from './replay-session';

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

/** A step is one call of a script, in which Redis does nothing else: some milliseconds. */
const DECISIONS_A_STEP = 2_000;
const BYTES_A_STEP = 2 * 1024 * 1024;

export function createJournalWalk(store: ProvinceStore, { province, head: start, nowMs }: WalkStart): JournalWalk {
  const chain = createChainReader(start, readDecisionLink);
  const recent = createRecentDecisions(nowMs);
  const awaited: Decision[] = [];
  let isHeadSeen = start.journalOffset < 0;
  const session = createReplaySession(store, { province, head: start });
  let head = start;
  let waiting: Decision[] = [];
  let waitingBytes = 0;
  let replayed = 0;

  const replay = async (): Promise<WalkEnd | null> => {
    const last = waiting.at(-1);
    if (last === undefined) return null;
    const to = { ...chain.position(), clockMs: last.clockMs };
    const applied = await session.replay({ decisions: waiting, to });
    if (applied !== 'applied') return applied;
    replayed += waiting.length;
    head = to;
    waiting = [];
    waitingBytes = 0;
    return null;
  };

  const finish = async (): Promise<WalkEnd | null> => {
    const failure = await replay();
    if (failure !== null) return failure;
    const written = await session.finish();
    return written === 'applied' ? null : written;
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
    waitingBytes += record.value.length;
    if (isAwaited(decision, nowMs)) awaited.push(decision);
    return waiting.length < DECISIONS_A_STEP && waitingBytes < BYTES_A_STEP ? null : replay();
  };

  return {
    add: async (records) => {
      for (const record of records) {
        const failure = await addOne(record);
        if (failure !== null) return failure;
      }
      return null;
    },
    finish: () => (isHeadSeen ? finish() : Promise.resolve('off-chain')),
    awaited: () => [...recent.awaitedBefore(start.hash), ...awaited],
    end: () => ({ head, replayed, ignored: chain.ignoredCount() }),
  };
}

function isRecordOf({ hash, nextCommandOffset }: ProvinceHead, { value }: JournalRecord): boolean {
  return hashRecord(value) === hash && readDecisionLink(value).commandOffset + 1 === nextCommandOffset;
}
