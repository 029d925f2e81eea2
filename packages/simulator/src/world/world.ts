import type { Ledger } from '@medclear/clearing';
import type { MemoryJournal, MemoryProvinceStore } from '@medclear/settlement';
import type { Judge } from '../judge/judge';
import type { CommandLogs } from './command-logs';
import type { Scheduler } from './scheduler';
import type { SeededDice } from './seeded-dice';
import type { WorldTimers } from './virtual-time';

/** What every part of a simulated world can see of it. */
export interface World {
  readonly scheduler: Scheduler;
  readonly time: WorldTimers;
  readonly store: MemoryProvinceStore;
  readonly journal: MemoryJournal;
  readonly commands: CommandLogs;
  readonly ledger: Ledger;
  readonly judge: Judge;
  /** The dice of the running step. */
  readonly dice: () => SeededDice;
  /** Whether something goes wrong now, once in so many times; never when the trouble is over. */
  readonly fails: (oneIn: number) => boolean;
  /** Journals may have grown: who follows them looks. */
  readonly onJournalGrown: (listener: () => void) => void;
  readonly journalHasGrown: () => void;
  /** Keeps the first thing that is wrong; the step that runs ends with it. */
  readonly report: (cause: unknown) => void;
}

/** What is thrown where a connection was cut: whoever asked does not know whether it has happened. */
export class CutOff extends Error {
  override readonly name = 'CutOff';
}

/** Reports what a check throws: who is checked goes on as if nothing had happened. */
export function watch({ report }: Pick<World, 'report'>, check: () => void): void {
  try {
    check();
  } catch (cause) {
    report(cause);
  }
}
