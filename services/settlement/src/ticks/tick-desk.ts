import type { OperatorCommand, ProvinceCode } from '@medclear/domain';
import type { ProvinceStatus } from '../province/province-owner';
import type { DueAnswer, ProvinceStore } from '../store/province-store';
import type { CommandAppender } from './command-appender';
import { dueCommands, MOST_DUE } from './due-commands';
import { oldestRememberedMs } from './oldest-remembered-ms';

export interface TickParts {
  readonly store: Pick<ProvinceStore, 'due'>;
  readonly appender: CommandAppender;
  readonly status: () => readonly ProvinceStatus[];
  /** The process's own clock: it only says when to ask again, never what is due. */
  readonly nowMs: () => number;
  readonly events: TickEvents;
}

export interface TickEvents {
  asked(province: ProvinceCode, answer: DueAnswer): void;
  appended(province: ProvinceCode, commands: readonly OperatorCommand[]): void;
  failed(province: ProvinceCode, cause: unknown): void;
}

/**
 * Asks what the log's clock makes due, and appends a record that says so: the record changes state, asking does not.
 *
 * One question of a province at a time; nothing further is appended before the store has what was appended last. Another process
 * may append the same: a tick whose holds have ended decides nothing.
 */
export interface TickDesk {
  ask(): void;
}

/**
 * A hold has ended so soon after its time, where machines agree on the time to a second: a look a second, on a quiet log one record
 * that lets its clock go on, and the record that ends the hold. A province that is being taken over takes that much longer.
 */
export const TICK_INTERVAL_MS = 5_000;
/** A quiet log's clock stands still: while a hold seems to have run out, one record this often lets it go on. */
const QUIET_MS = 2_000;
/** What was due and still is after its record is not asked for again before this. */
const IN_VAIN_MS = 60_000;

interface Desk {
  isBusy: boolean;
  /** Of the last record that was appended; the store is asked for nothing new before it has it. */
  lastOffset: number;
  /** What was appended last, and when by the process's clock. */
  last: { readonly first: string; readonly atMs: number } | null;
}

export function createTickDesk(parts: TickParts): TickDesk {
  const desks = new Map<ProvinceCode, Desk>();
  return {
    ask: () => {
      for (const status of parts.status()) {
        const desk = desks.get(status.province) ?? { isBusy: false, lastOffset: -1, last: null };
        desks.set(status.province, desk);
        if (desk.isBusy || status.phase.kind !== 'serving') continue;
        desk.isBusy = true;
        void askOne(parts, desk, status).finally(() => {
          desk.isBusy = false;
        });
      }
    },
  };
}

async function askOne(parts: TickParts, desk: Desk, { province, head }: ProvinceStatus): Promise<void> {
  try {
    const { clockMs } = head;
    const unchangedSinceMs = oldestRememberedMs(clockMs);
    const answer = await parts.store.due(province, { atMs: clockMs, unchangedSinceMs, most: MOST_DUE });
    parts.events.asked(province, answer);
    if (answer.nextCommandOffset <= desk.lastOffset) return;
    const commands = commandsFor(answer, clockMs, parts.nowMs());
    if (commands.length === 0 || isInVain(desk, commands, parts.nowMs())) return;
    desk.lastOffset = await parts.appender.append(province, commands);
    desk.last = { first: JSON.stringify(commands[0]), atMs: parts.nowMs() };
    parts.events.appended(province, commands);
  } catch (cause) {
    parts.events.failed(province, cause);
  }
}

/** A hold that has run out only by the process's clock makes a tick without holds: its append time says what time it is. */
function commandsFor(answer: DueAnswer, clockMs: number, nowMs: number): readonly OperatorCommand[] {
  const commands = dueCommands(answer);
  if (commands.length > 0) return commands;
  const { firstExpiryMs } = answer;
  const seemsDue = firstExpiryMs !== null && firstExpiryMs > clockMs && firstExpiryMs <= nowMs;
  return seemsDue ? [{ kind: 'tick', due: [] }] : [];
}

/** The same again, although its record is in the store: it had no effect. */
function isInVain({ last }: Desk, [first]: readonly OperatorCommand[], nowMs: number): boolean {
  if (last === null || last.first !== JSON.stringify(first)) return false;
  const isQuiet = first?.kind === 'tick' && first.due.length === 0;
  return nowMs - last.atMs < (isQuiet ? QUIET_MS : IN_VAIN_MS);
}
