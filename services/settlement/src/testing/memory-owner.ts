import { setImmediate as soon } from 'node:timers/promises';
import { decide } from '@medclear/domain';
import type { Command, ReplyAddress } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { createMemoryJournal } from '../journal/memory-journal';
import type { MemoryJournal } from '../journal/memory-journal';
import { NO_EVENTS } from '../province/province-events';
import { createProvinceOwner } from '../province/province-owner';
import type { ProvinceOwner, ProvinceStatus } from '../province/province-owner';
import type { CommandLog } from '../province/command-log';
import type { OwnerPorts } from '../province/ports';
import type { OutgoingReply } from '../replies/reply-sender';
import { NO_STEPS } from '../round/steps';
import { createMemoryProvinceStore } from '../store/memory-province-store';
import type { MemoryProvinceStore } from '../store/memory-province-store';
import { JIANGXI, MORNING_MS, sampleRecord } from './sample-commands';

/** The real owner of one province over memory adapters, with a command log that a test appends to. */
export interface MemoryOwner {
  readonly owner: ProvinceOwner;
  readonly store: MemoryProvinceStore;
  readonly journal: MemoryJournal;
  readonly replies: readonly OutgoingReply[];
  readonly append: (...contents: readonly (Command | Buffer | LogRecord)[]) => void;
  /** Lets everything happen that can happen without further records. */
  readonly settle: () => Promise<void>;
  readonly status: () => ProvinceStatus | undefined;
}

const ROUNDS_OF_WAITING = 50;
const MINUTE_MS = 60_000;

export function createMemoryOwner(ports: Partial<OwnerPorts> = {}): MemoryOwner {
  const log: LogRecord[] = [];
  const replies: OutgoingReply[] = [];
  const nowMs = (): number => MORNING_MS + MINUTE_MS;
  const store = createMemoryProvinceStore();
  const journal = createMemoryJournal(nowMs);
  const place = { next: 0, isPaused: true };
  const owner = createProvinceOwner({
    store,
    journal,
    replies: { send: (sent) => replies.push(...sent) },
    commands: commandLogAt(place),
    decide,
    steps: NO_STEPS,
    events: NO_EVENTS,
    nowMs,
    pause: () => Promise.resolve(),
    soon: setImmediate,
    ...ports,
  });
  return {
    owner,
    store,
    journal,
    replies,
    append: (...contents) => {
      for (const content of contents) log.push(isRecord(content) ? content : toRecord(content, log));
    },
    settle: async () => {
      for (let round = 0; round < ROUNDS_OF_WAITING; round += 1) {
        fetchInto(owner, place, log);
        await soon();
      }
    },
    status: () => owner.status()[0],
  };
}

interface Place {
  next: number;
  isPaused: boolean;
}

function commandLogAt(place: Place): CommandLog {
  return {
    pause: () => {
      place.isPaused = true;
    },
    resume: () => {
      place.isPaused = false;
    },
    seek: (_, offset) => {
      place.next = offset;
    },
  };
}

function fetchInto(owner: ProvinceOwner, place: Place, log: readonly LogRecord[]): void {
  const { next } = place;
  const records = log.slice(next);
  if (place.isPaused || records.length === 0) return;
  const taken = owner.offer(JIANGXI, records);
  if (place.next === next) place.next += taken;
}

function isRecord(content: Command | Buffer | LogRecord): content is LogRecord {
  return !Buffer.isBuffer(content) && 'topic' in content;
}

function toRecord(content: Command | Buffer, log: readonly LogRecord[]): LogRecord {
  return sampleRecord(log.length, content, addressOf(log.length));
}

/** The address under which a test finds the reply to a command. */
export function addressOf(offset: number): ReplyAddress {
  return { topic: 'replies.test', correlationId: String(offset), untilMs: MORNING_MS + 2 * MINUTE_MS };
}
