import { decodeDecision } from '@medclear/contracts';
import type { Topics } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import type { OpenLogs } from '../logs/open-logs';

/** The header with which a replayed command names the record that it is a copy of. */
export const REPLAY_OF_HEADER = 'replay-of';
export const REPLAYED_BY_HEADER = 'replayed-by';

/** A record of a command log that was set aside by a decision. */
export interface ParkedRecord {
  readonly commandOffset: number;
  readonly journalOffset: number;
  readonly clockMs: number;
  /** `parked`: nobody could read it; `quarantined`: two operators got the log past it. */
  readonly kind: 'parked' | 'quarantined';
  readonly reason: string;
  /** Who decided a quarantine, else null. */
  readonly operator: string | null;
  /** The offset at which its command was appended again, or null. */
  readonly replayedAs: number | null;
}

/** Where the logs of one province are. */
export interface ProvinceLogs {
  readonly logs: OpenLogs;
  readonly topics: Topics;
  readonly province: ProvinceCode;
}

/** Finds what was set aside, oldest first; throws UnreadableRecord on a decision that is not known here. */
export async function findParked(
  { logs, topics, province }: ProvinceLogs,
  onProgress?: (read: number, total: number) => void,
): Promise<readonly ParkedRecord[]> {
  const found: Omit<ParkedRecord, 'replayedAs'>[] = [];
  for await (const { offset, value } of logs.chained(topics.decisions(province), onProgress)) {
    const { commandOffset, clockMs, outcome } = decodeDecision(value).decision;
    if (outcome.kind !== 'parked' && outcome.kind !== 'quarantined') continue;
    const operator = outcome.kind === 'quarantined' ? outcome.operator : null;
    found.push({ commandOffset, journalOffset: offset, clockMs, kind: outcome.kind, reason: outcome.reason, operator });
  }
  const [first] = found;
  if (first === undefined) return [];
  const replays = await findReplays({ logs, topics, province }, first.commandOffset);
  return found.map((one) => ({ ...one, replayedAs: replays.get(one.commandOffset) ?? null }));
}

async function findReplays(
  { logs, topics, province }: ProvinceLogs,
  from: number,
): Promise<ReadonlyMap<number, number>> {
  const replays = new Map<number, number>();
  for await (const { offset, headers } of logs.read(topics.commands(province), from)) {
    const original = headers[REPLAY_OF_HEADER];
    if (original !== undefined) replays.set(Number(original), offset);
  }
  return replays;
}
