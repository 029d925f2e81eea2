import type { LoggedCommand } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import type { QueueLimits } from '../province/command-queue';
import type { OwnedProvince } from '../province/owned-province';
import { readCommand, toLogged } from './read-command';
import type { ReadCommand } from './read-command';

/** A record this far ahead of the owner's own clock is a fault of a clock: the province stops. */
export const LARGEST_CLOCK_LEAD_MS = 120_000;

/** Why no more records are taken; what was taken before is decided first. */
export type Halt =
  | { readonly kind: 'unknown-schema'; readonly commandOffset: number; readonly fingerprint: string }
  | { readonly kind: 'ahead-of-clock'; readonly commandOffset: number };

export interface TakenCommands {
  readonly commands: readonly LoggedCommand[];
  readonly halt: Halt | null;
}

/** Takes what a round decides of one province; the records leave the queue. */
export function takeCommands(owned: OwnedProvince, limits: QueueLimits, nowMs: number): TakenCommands {
  const commands: LoggedCommand[] = [];
  let halt: Halt | null = null;
  for (const record of owned.queue.peek(limits)) {
    halt = haltAt(owned, record, nowMs);
    if (halt !== null) break;
    const read = readUnlessQuarantined(owned, record);
    if (read.kind === 'unknown-schema') {
      halt = { commandOffset: record.offset, ...read };
      break;
    }
    commands.push(read.command);
  }
  owned.queue.drop(commands.length);
  return { commands, halt };
}

function haltAt(owned: OwnedProvince, { offset, appendedAtMs }: LogRecord, nowMs: number): Halt | null {
  if (owned.quarantines.has(offset) || appendedAtMs <= nowMs + LARGEST_CLOCK_LEAD_MS) return null;
  return { kind: 'ahead-of-clock', commandOffset: offset };
}

/** Nothing of a quarantined record is looked at. */
function readUnlessQuarantined(owned: OwnedProvince, record: LogRecord): ReadCommand {
  if (!owned.quarantines.has(record.offset)) return readCommand(record);
  return { kind: 'command', command: toLogged(record, { kind: 'unreadable', reason: 'does-not-decode' }) };
}
