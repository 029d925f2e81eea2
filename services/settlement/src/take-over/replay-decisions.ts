import { createWorkingState, evolve, wantedByDecision } from '@medclear/domain';
import type { Decision, ProvinceCode, ProvinceHead } from '@medclear/domain';
import { mergeWanted } from '../round/merge-wanted';
import type { ProvinceStore } from '../store/province-store';

/** Accepted decisions that follow a head, and the head behind them. */
export interface DecisionsToReplay {
  readonly province: ProvinceCode;
  readonly from: ProvinceHead;
  readonly decisions: readonly Decision[];
  readonly to: ProvinceHead;
}

/**
 * Moves a store along its journal by one fenced step; from one prefix to a longer one.
 *
 * @throws InvariantViolation when the journal contradicts itself; whatever the store throws when it is away
 */
export async function replayDecisions(
  store: ProvinceStore,
  { province, from, decisions, to }: DecisionsToReplay,
): Promise<'applied' | 'fenced' | 'unbalanced'> {
  const wanted = mergeWanted(decisions.map(wantedByDecision));
  const [before] = await store.exchange([{ province, apply: null, load: { at: from, wanted } }]);
  const loaded = before?.loaded;
  if (loaded === undefined || loaded === 'fenced' || loaded === 'nothing-asked') return 'fenced';
  const state = createWorkingState(loaded);
  for (const decision of decisions) state.apply(evolve(state, decision), decision.clockMs);
  const [after] = await store.exchange([{ province, apply: { from, to, change: state.touched() }, load: null }]);
  return after?.applied === 'applied' || after?.applied === 'unbalanced' ? after.applied : 'fenced';
}
