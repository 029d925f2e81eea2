import { createChainBook } from './chain-book';
import { findStuck } from './find-stuck';
import { brokenInvariant, listMoves } from './list-moves';
import type { ModelCommand } from './model-commands';
import { createNumberList } from './number-list';
import type { NumberList } from './number-list';
import type { ProtocolWorld } from './protocol-move';
import type { ProtocolRules } from './protocol-rules';
import { firstState, packState, unpackState } from './protocol-state';
import type { Budgets } from './protocol-state';
import { createStateSet } from './state-set';
import type { StateSet } from './state-set';

export interface SearchPlan {
  readonly log: readonly ModelCommand[];
  readonly rules: ProtocolRules;
  readonly budgets: Budgets;
  readonly largestBatch: number;
  /** The search is cut there, and proves nothing then. */
  readonly mostStates: number;
  readonly onProgress?: (states: number) => void;
}

export interface BrokenPromise {
  readonly promise: string;
  /** The shortest history that breaks it, step by step. */
  readonly history: readonly string[];
}

export interface SearchResult {
  readonly states: number;
  readonly moves: number;
  readonly isComplete: boolean;
  readonly broken: BrokenPromise | null;
}

const PROGRESS_EVERY = 100_000;
const STUCK = 'from some state the end cannot be reached: every command decided once, Redis the fold of the journal';

/** Searches every interleaving, breadth first, until a promise is broken or there is nothing new. */
export function searchStates(plan: SearchPlan): SearchResult {
  const search = startSearch(plan);
  const { world, states, from, to } = search;
  for (let index = 0; index < states.size; index += 1) {
    if (states.size > plan.mostStates) return resultOf(search, false, null);
    if (index % PROGRESS_EVERY === 0) plan.onProgress?.(states.size);
    for (const move of listMoves(world, unpackState(states.get(index)))) {
      const promise = move.broken ?? brokenInvariant(world, move.next);
      if (promise !== null) {
        const history = [...historyOf(search, index), move.text];
        return resultOf(search, false, { promise, history });
      }
      const { index: next, isNew } = states.add(packState(move.next));
      if (isNew) search.parents.push(index);
      from.push(index);
      to.push(next);
    }
  }
  const isGood = (state: number): boolean => isAtTheEnd(search, state);
  const stuck = findStuck({ states: states.size, from, to, isGood });
  return resultOf(search, true, stuck === null ? null : { promise: STUCK, history: historyOf(search, stuck) });
}

interface Search {
  readonly world: ProtocolWorld;
  readonly states: StateSet;
  readonly parents: NumberList;
  readonly from: NumberList;
  readonly to: NumberList;
}

function startSearch({ log, rules, budgets, largestBatch }: SearchPlan): Search {
  const book = createChainBook(log);
  const states = createStateSet();
  const parents = createNumberList();
  states.add(packState(firstState(book.values(0), budgets)));
  parents.push(-1);
  return { world: { book, rules, largestBatch }, states, parents, from: createNumberList(), to: createNumberList() };
}

function resultOf({ states, from }: Search, isComplete: boolean, broken: BrokenPromise | null): SearchResult {
  return { states: states.size, moves: from.length, isComplete, broken };
}

function isAtTheEnd({ world: { book }, states }: Search, index: number): boolean {
  const { journal, redisHead } = unpackState(states.get(index));
  return redisHead === journal && book.length(journal) === book.log.length;
}

function historyOf({ world, states, parents }: Search, index: number): readonly string[] {
  const history: string[] = [];
  for (let at = index; parents.get(at) >= 0; at = parents.get(at)) {
    const before = unpackState(states.get(parents.get(at)));
    const move = listMoves(world, before).find(({ next }) => states.add(packState(next)).index === at);
    history.push(move?.text ?? '?');
  }
  return history.reverse();
}
