import type { ProvinceCode } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import type { Journal } from '../journal/journal';
import type { CommandLog } from '../province/command-log';
import { NO_EVENTS } from '../province/province-events';
import { createProvinceOwner } from '../province/province-owner';
import type { ProvinceOwner } from '../province/province-owner';
import type { ReplySender } from '../replies/reply-sender';
import type { Decide } from '../round/fold-commands';
import type { ProvinceStore } from '../store/province-store';
import type { Actor, Scheduler } from './scheduler';
import type { SeededDice } from './seeded-dice';

export interface OwnerWorld {
  readonly scheduler: Scheduler;
  readonly dice: SeededDice;
  readonly store: ProvinceStore;
  readonly journal: Journal;
  readonly replies: ReplySender;
  readonly logs: ReadonlyMap<ProvinceCode, readonly LogRecord[]>;
  readonly decide: Decide;
  readonly nowMs: () => number;
}

const LARGEST_FETCH = 4;

/** Starts the real owner as an actor that believes to own every province, and reads the command logs for it. */
export function startOwner(world: OwnerWorld, actor: Actor): ProvinceOwner {
  const { scheduler, store, journal, replies, logs, decide, nowMs } = world;
  const reading = new Map([...logs.keys()].map((province) => [province, { next: 0, isPaused: true }]));
  const owner = createProvinceOwner(
    {
      store,
      journal,
      replies,
      commands: commandLogOf(reading),
      decide,
      steps: { reached: (step) => scheduler.turn(actor, step) },
      events: NO_EVENTS,
      nowMs,
      pause: () => scheduler.turn(actor, 'pauses'),
      soon: (run) => void scheduler.turn(actor, 'wakes').then(run),
    },
    { maxRecords: 8, maxBytes: 1_000_000 },
  );
  owner.assign([...logs.keys()]);
  void fetchForever(world, actor, owner, reading);
  return owner;
}

type Reading = Map<ProvinceCode, { next: number; isPaused: boolean }>;

function commandLogOf(reading: Reading): CommandLog {
  const change = (province: ProvinceCode, values: Partial<{ next: number; isPaused: boolean }>): void => {
    Object.assign(reading.get(province) ?? {}, values);
  };
  return {
    pause: (province) => {
      change(province, { isPaused: true });
    },
    resume: (province) => {
      change(province, { isPaused: false });
    },
    seek: (province, next) => {
      change(province, { next });
    },
  };
}

async function fetchForever(
  { scheduler, dice, logs }: OwnerWorld,
  actor: Actor,
  owner: ProvinceOwner,
  reading: Reading,
): Promise<void> {
  for (;;) {
    await scheduler.turn(actor, 'fetches');
    for (const [province, place] of reading) {
      const log = logs.get(province) ?? [];
      const records = log.slice(place.next, place.next + 1 + dice.roll(LARGEST_FETCH));
      if (place.isPaused || records.length === 0) continue;
      const { next } = place;
      const taken = owner.offer(province, records);
      if (place.next === next) place.next += taken;
      if (taken < records.length) place.isPaused = true;
    }
  }
}
