import type { ProvinceCode, ProvinceHead } from '@medclear/domain';
import { InvariantViolation } from '@medclear/domain';
import { JournalGap } from '@medclear/platform';
import type { OwnerPorts } from '../province/ports';
import { genesisHead } from '../store/head';
import { createJournalWalk } from './journal-walk';
import type { WalkEnd } from './journal-walk';
import { replyAgain } from './reply-again';

/** Longer than any gateway waits for an answer. */
export const LONGEST_REPLY_MS = 15_000;

export interface ProvinceToTakeOver {
  readonly province: ProvinceCode;
  /** An offset that this process has seen recorded: a journal that ends before it has lost records. */
  readonly knownJournalEnd: number;
}

export type TakenOver =
  | {
      readonly kind: 'taken-over';
      readonly head: ProvinceHead;
      readonly nextJournalOffset: number;
      readonly replayed: number;
      readonly ignored: number;
    }
  | { readonly kind: 'again' }
  | { readonly kind: 'stopped'; readonly reason: string; readonly cause?: unknown };

/**
 * Takes a province over: the one procedure of start, assignment and fencing.
 *
 * The store is moved along the journal from its own head, in fenced steps; it is never repaired otherwise. Then every
 * decision whose deadline has not passed is told again.
 *
 * @returns `again` when another owner moved the store meanwhile
 * @throws whatever the store or the journal throws when it is away
 */
export async function takeOver(ports: OwnerPorts, target: ProvinceToTakeOver): Promise<TakenOver> {
  try {
    return await follow(ports, target);
  } catch (cause) {
    if (cause instanceof JournalGap) return stopped('the journal does not hold records that it must hold', cause);
    if (cause instanceof InvariantViolation) return stopped('the journal contradicts itself', cause);
    throw cause;
  }
}

async function follow(ports: OwnerPorts, { province, knownJournalEnd }: ProvinceToTakeOver): Promise<TakenOver> {
  const { store, journal, steps } = ports;
  const stored = await store.head(province);
  await steps.reached('head-read', [province]);
  const head = stored ?? genesisHead(journal.topicOf(province));
  const end = await journal.endOffset(province);
  if (end < knownJournalEnd) return stopped('the journal lost records that were acknowledged');
  if (head.journalOffset >= end) return stopped('the store is beyond the journal');
  const nowMs = ports.nowMs();
  const recentFrom = await journal.offsetAtTime(province, nowMs - LONGEST_REPLY_MS);
  const from = Math.min(recentFrom, Math.max(head.journalOffset, 0));
  const walk = createJournalWalk(store, { province, head, nowMs });
  for await (const records of journal.read(province, from, end)) {
    const failure = await walk.add(records);
    if (failure !== null) return toResult(failure);
  }
  const failure = await walk.finish();
  if (failure !== null) return toResult(failure);
  await steps.reached('replayed', [province]);
  await replyAgain(ports, province, walk.awaited());
  return { kind: 'taken-over', nextJournalOffset: end, ...walk.end() };
}

function toResult(failure: WalkEnd): TakenOver {
  switch (failure) {
    case 'off-chain':
      return stopped('the store is off the chain of the journal');
    case 'unbalanced':
      return stopped('what was recorded does not conserve the money of a fund');
    case 'fenced':
      return { kind: 'again' };
  }
}

function stopped(reason: string, cause?: unknown): TakenOver {
  return { kind: 'stopped', reason, cause };
}
