import { UnreadableRecord } from '@medclear/contracts';
import type { ProvinceCode, ProvinceHead } from '@medclear/domain';
import { InvariantViolation } from '@medclear/domain';
import { JournalGap } from '@medclear/platform';
import type { JournalToRead } from '../journal/journal-to-read';
import { digestProvince } from '../store/digest-province';
import { genesisHead } from '../store/head';
import type { ProvinceStore } from '../store/province-store';
import { createJournalWalk } from '../take-over/journal-walk';
import type { WalkEnd } from '../take-over/journal-walk';

/** What a rebuild asks of the store besides what an owner asks. */
export interface EmptyableStore extends ProvinceStore {
  /** True when there is any key of the province. */
  holds(province: ProvinceCode): Promise<boolean>;
  /** Removes every key of the province, its head first. */
  empty(province: ProvinceCode): Promise<void>;
}

export interface ToRebuild {
  readonly store: EmptyableStore;
  readonly journal: JournalToRead;
  /** Names the processes that read the province's command log now. */
  readonly owners: (province: ProvinceCode) => Promise<readonly string[]>;
  readonly nowMs: () => number;
  readonly onProgress?: (replayed: number, total: number) => void;
}

export interface RebuildOrder {
  readonly province: ProvinceCode;
  /** The operator who has what the store holds replaced; null when nobody has said so. */
  readonly replacedBy: string | null;
}

export type Rebuilt =
  | {
      readonly kind: 'rebuilt';
      readonly head: ProvinceHead;
      readonly digest: string;
      readonly decisions: number;
      readonly ignored: number;
      /** From the first record read to the last one written. */
      readonly durationMs: number;
      readonly replacedBy: string | null;
    }
  | { readonly kind: 'refused'; readonly reason: string; readonly next: string };

const FAULTS_OF_THE_JOURNAL = [JournalGap, InvariantViolation, UnreadableRecord, RangeError];

/** No reply is told again by a rebuild. */
const NOBODY_WAITS_MS = Number.MAX_SAFE_INTEGER;

/**
 * Makes a province's state again from its journal, in a store that holds nothing of it.
 *
 * @returns `refused` when an owner lives, when the store holds something, or when the journal cannot be replayed
 * @throws whatever the store or the journal throws when it is away
 */
export async function rebuildProvince(order: RebuildOrder, parts: ToRebuild): Promise<Rebuilt> {
  const obstacle = await findObstacle(order, parts);
  if (obstacle !== null) return obstacle;
  if (order.replacedBy !== null) await parts.store.empty(order.province);
  try {
    return await replayAll(order, parts);
  } catch (cause) {
    if (!FAULTS_OF_THE_JOURNAL.some((fault) => cause instanceof fault) || !(cause instanceof Error)) throw cause;
    return refused(
      `the journal cannot be replayed: ${cause.message}`,
      'run: medclear verify; restore the journal first',
    );
  }
}

async function findObstacle(
  { province, replacedBy }: RebuildOrder,
  { store, owners }: ToRebuild,
): Promise<Rebuilt | null> {
  const alive = await owners(province);
  if (alive.length > 0) {
    const next = 'end these processes; one that was killed leaves its group after 3 seconds';
    return refused(`the province has an owner: ${alive.join(', ')}`, next);
  }
  if (replacedBy !== null || !(await store.holds(province))) return null;
  return refused(
    'the store holds keys of the province',
    'start an empty one, or replace them with --replace <operator>',
  );
}

async function replayAll(order: RebuildOrder, { store, journal, nowMs, onProgress }: ToRebuild): Promise<Rebuilt> {
  const { province, replacedBy } = order;
  const startedAtMs = nowMs();
  const end = await journal.endOffset(province);
  const head = genesisHead(journal.topicOf(province));
  const walk = createJournalWalk(store, { province, head, nowMs: NOBODY_WAITS_MS });
  let read = 0;
  for await (const records of journal.read(province, 0, end)) {
    const failure = await walk.add(records);
    if (failure !== null) return toRefusal(failure);
    read += records.length;
    onProgress?.(read, end);
  }
  const failure = await walk.finish();
  if (failure !== null) return toRefusal(failure);
  const durationMs = nowMs() - startedAtMs;
  const { replayed, ignored, head: reached } = walk.end();
  const digest = digestProvince(await store.contents(province));
  return { kind: 'rebuilt', head: reached, digest, decisions: replayed, ignored, durationMs, replacedBy };
}

function toRefusal(failure: WalkEnd): Rebuilt {
  if (failure === 'fenced')
    return refused('another process moves the store', 'find the owner, end it, and start again');
  const reason =
    failure === 'off-chain' ? 'the store is off the chain' : 'a decision does not conserve the money of a fund';
  return refused(reason, 'run: medclear verify');
}

function refused(reason: string, next: string): Rebuilt {
  return { kind: 'refused', reason, next };
}
