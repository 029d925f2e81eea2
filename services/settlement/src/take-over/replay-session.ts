import { createWorkingState, evolve, wantedByDecision } from '@medclear/domain';
import type { Decision, LoadedState, ProvinceCode, ProvinceHead, StateChange, WantedState } from '@medclear/domain';
import { mergeWanted } from '../round/merge-wanted';
import type { ProvinceStore } from '../store/province-store';
import { createKnownState } from './known-state';

/** Accepted decisions that follow the last ones, and the head behind them. */
export interface DecisionsToReplay {
  readonly decisions: readonly Decision[];
  readonly to: ProvinceHead;
}

export type Replayed = 'applied' | 'fenced' | 'unbalanced';

/**
 * Moves a store along its journal in fenced steps, from one prefix to a longer one.
 *
 * One step is written while the next is read and folded. What the session has loaded or made it does not load again, and from
 * an empty store it loads no person at all: whom no decision has made does not exist.
 */
export interface ReplaySession {
  /**
   * Folds and writes one step; resolves once it is under way and the one before it is written.
   *
   * @throws InvariantViolation when the journal contradicts itself; whatever the store throws when it is away
   */
  replay(step: DecisionsToReplay): Promise<Replayed>;
  /** Resolves once every step is written. */
  finish(): Promise<Replayed>;
}

interface SessionStart {
  readonly province: ProvinceCode;
  /** Where the store stands. */
  readonly head: ProvinceHead;
}

type InFlight = Promise<{ readonly applied: Replayed } | { readonly cause: unknown }>;

const NOTHING_IN_FLIGHT: InFlight = Promise.resolve({ applied: 'applied' });

export function createReplaySession(store: ProvinceStore, { province, head }: SessionStart): ReplaySession {
  const known = createKnownState(head.journalOffset < 0);
  let from = head;
  let inFlight = NOTHING_IN_FLIGHT;

  const load = async (wanted: WantedState): Promise<LoadedState | 'fenced'> => {
    const missing = known.missing(wanted);
    if (missing !== null) {
      const written = await finish();
      if (written !== 'applied') return 'fenced';
      const [answer] = await store.exchange([{ province, apply: null, load: { at: from, wanted: missing } }]);
      const loaded = answer?.loaded;
      if (loaded === undefined || loaded === 'fenced' || loaded === 'nothing-asked') return 'fenced';
      known.add(loaded);
      return known.pick(wanted, from.clockMs, loaded);
    }
    return known.pick(wanted, from.clockMs);
  };

  const write = (to: ProvinceHead, change: StateChange): InFlight =>
    store.exchange([{ province, apply: { from, to, change }, load: null }]).then(
      ([answer]) => ({
        applied: answer?.applied === 'applied' || answer?.applied === 'unbalanced' ? answer.applied : 'fenced',
      }),
      (cause: unknown) => ({ cause }),
    );

  const finish = async (): Promise<Replayed> => {
    const ended = await inFlight;
    if ('applied' in ended) return ended.applied;
    throw ended.cause;
  };

  return {
    replay: async ({ decisions, to }) => {
      const loaded = await load(mergeWanted(decisions.map(wantedByDecision)));
      if (loaded === 'fenced') return finish().then((written) => (written === 'applied' ? 'fenced' : written));
      const state = createWorkingState(loaded);
      for (const decision of decisions) state.apply(evolve(state, decision), decision.clockMs);
      const change = state.touched();
      const written = await finish();
      if (written !== 'applied') return written;
      inFlight = write(to, change);
      known.remember(state, change);
      from = to;
      return 'applied';
    },
    finish,
  };
}
