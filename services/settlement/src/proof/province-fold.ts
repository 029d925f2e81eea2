import { decodeDecision } from '@medclear/contracts';
import { createWorkingState, EMPTY_LOADED_STATE, evolve } from '@medclear/domain';
import type { ProvinceCode, ProvinceHead } from '@medclear/domain';
import type { JournalRecord } from '@medclear/platform';
import { genesisHead } from '../store/head';
import { createMemoryProvinceStore } from '../store/memory-province-store';
import type { ProvinceContents } from '../store/province-store';

/** The state that a journal makes, folded in memory by `evolve` alone. */
export interface ProvinceFold {
  /** Folds the next accepted record; says what is wrong with it when it cannot. */
  add(record: JournalRecord): { readonly fault: string } | null;
  /** The clock of the last folded decision; 0 before the first. */
  clockMs(): number;
  /** Everything that a store holds which stands at a head. */
  contents(head: ProvinceHead): Promise<ProvinceContents>;
}

export function createProvinceFold(province: ProvinceCode, decisionsTopic: string): ProvinceFold {
  const state = createWorkingState(EMPTY_LOADED_STATE);
  return {
    add: ({ value }) => {
      try {
        const { decision } = decodeDecision(value);
        state.apply(evolve(state, decision), decision.clockMs);
        return null;
      } catch (cause) {
        // Nothing here asks anything outside: whatever is thrown is the record's own.
        return { fault: cause instanceof Error ? cause.message : String(cause) };
      }
    },
    clockMs: () => state.clockMs,
    contents: async (head) => {
      const store = createMemoryProvinceStore();
      if (head.journalOffset < 0) return store.contents(province);
      const apply = { from: genesisHead(decisionsTopic), to: head, change: state.touched() };
      await store.exchange([{ province, apply, load: null }]);
      return store.contents(province);
    },
  };
}
