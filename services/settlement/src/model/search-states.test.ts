import { STEPS } from '../round/steps';
import { createChainBook } from './chain-book';
import { listMoves } from './list-moves';
import type { ProtocolWorld } from './protocol-move';
import { ALL_RULES, RULE_NAMES } from './protocol-rules';
import type { ProtocolRules } from './protocol-rules';
import { firstState } from './protocol-state';
import { searchStates } from './search-states';
import type { SearchResult } from './search-states';

const BUDGETS = { crashes: 1, falls: 1, lostAcknowledgements: 1 };
const NOTHING_FAILS = { crashes: 0, falls: 0, lostAcknowledgements: 0 };

function search(rules: ProtocolRules): SearchResult {
  const log = ['SX', 'RX'] as const;
  return searchStates({ log, rules, budgets: BUDGETS, largestBatch: 2, mostStates: 3_000_000 });
}

describe('the search over all states of the protocol', () => {
  it('finds no broken promise, and sees every state', () => {
    expect(search(ALL_RULES)).toMatchObject({ isComplete: true, broken: null });
  });

  it('never takes the same decisions of another owner for the own ones', () => {
    const log = ['SX', 'SX', 'SY'] as const;
    const plan = { log, rules: ALL_RULES, budgets: NOTHING_FAILS, largestBatch: 2, mostStates: 3_000_000 };
    expect(searchStates(plan)).toMatchObject({ isComplete: true, broken: null });
  });

  it.each(RULE_NAMES)('breaks a promise without %s', (rule) => {
    const { broken } = search({ ...ALL_RULES, [rule]: false });
    expect(broken?.history.length).toBeGreaterThan(0);
  });

  it('says that it was cut where it was cut', () => {
    const log = ['SX'] as const;
    const plan = { log, rules: ALL_RULES, budgets: BUDGETS, largestBatch: 1, mostStates: 10 };
    expect(searchStates(plan)).toMatchObject({ isComplete: false, broken: null });
  });

  it('makes the steps of the round and of the take-over by their names and in their order', () => {
    const made = stepsOfOneLife();
    expect(new Set(made)).toEqual(new Set(STEPS));
    const round = made.slice(made.indexOf('taken'));
    expect(round.slice(0, 6)).toEqual(STEPS.slice(0, 6));
    expect(made.filter((step) => !STEPS.slice(0, 6).includes(step))).toEqual([
      'head-read',
      'taken-over',
      'head-read',
      'replayed',
      'taken-over',
    ]);
  });
});

/** An owner that takes over, settles one command and is gone before it applies; then another that has to replay. */
function stepsOfOneLife(): readonly (typeof STEPS)[number][] {
  const book = createChainBook(['SX']);
  const world: ProtocolWorld = { book, rules: ALL_RULES, largestBatch: 1 };
  let state = firstState(book.values(0), NOTHING_FAILS);
  const made: (typeof STEPS)[number][] = [];
  const go = (isWanted: (text: string) => boolean): void => {
    const move = listMoves(world, state).find(({ text }) => isWanted(text));
    if (move === undefined) throw new Error('the owner stands still');
    made.push(...move.steps);
    state = move.next;
  };
  const ofA = (text: string): boolean => text.startsWith('A');
  for (let step = 0; step < 6; step += 1) go(ofA);
  for (let step = 0; step < 3; step += 1) go((text) => text.startsWith('B'));
  return made;
}
