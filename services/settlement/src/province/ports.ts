import type { Journal } from '../journal/journal';
import type { ReplySender } from '../replies/reply-sender';
import type { Decide } from '../round/fold-commands';
import type { Steps } from '../round/steps';
import type { ProvinceStore } from '../store/province-store';
import type { CommandLog } from './command-log';
import type { ProvinceEvents } from './province-events';

/** Everything outside the process, and the rules: a simulation brings its own of each. */
export interface OwnerPorts {
  readonly store: ProvinceStore;
  readonly journal: Journal;
  readonly replies: ReplySender;
  readonly commands: CommandLog;
  readonly decide: Decide;
  readonly steps: Steps;
  readonly events: ProvinceEvents;
  /** The owner's own clock; it decides nothing, it only notices faults and passed deadlines. */
  readonly nowMs: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Runs something soon, when what has come in together is queued. */
  readonly soon: (run: () => void) => void;
}
