import { OWNER_NAMES, withOwner } from './protocol-move';
import type { OwnerIndex, ProtocolMove, ProtocolWorld } from './protocol-move';
import { DOWN } from './protocol-state';
import type { ProtocolState } from './protocol-state';
import { applyBetween, applyDecidedAgain, isAtHead } from './store-moves';

/** An owner that is down begins: it reads the store's head. */
export function readHead(_world: ProtocolWorld, state: ProtocolState, at: OwnerIndex): ProtocolMove {
  const head = state.redisHead;
  return {
    steps: ['head-read'],
    text: `${OWNER_NAMES[at]} reads the head of Redis`,
    next: withOwner(state, at, { phase: 'head-read', head, work: -1, isBehind: false }),
    broken: null,
  };
}

/** Reads the journal from the head to its end: level, something to replay, or a store off the chain, which stops the province. */
export function readJournal({ book, rules }: ProtocolWorld, state: ProtocolState, at: OwnerIndex): ProtocolMove {
  const { head } = state.owners[at];
  const name = OWNER_NAMES[at];
  const isLevel = head === state.journal || !rules.takeOverReadsTheJournal;
  if (!isLevel && !book.isPrefix(head, state.journal)) {
    const next = withOwner(state, at, { ...DOWN, phase: 'stopped' });
    return { steps: [], text: `${name} finds Redis off the chain and stops`, next, broken: null };
  }
  const phase = isLevel ? 'ready' : 'replaying';
  const work = isLevel ? -1 : state.journal;
  return {
    steps: isLevel ? ['taken-over'] : [],
    text: isLevel ? `${name} has taken over` : `${name} reads the journal and has to replay`,
    next: withOwner(state, at, { phase, head, work, isBehind: false }),
    broken: null,
  };
}

/** Takes the store along to what was read, if it still stands where it stood. */
export function replay(world: ProtocolWorld, state: ProtocolState, at: OwnerIndex): ProtocolMove {
  const { head, work, isBehind } = state.owners[at];
  const name = OWNER_NAMES[at];
  if (!isAtHead(state, head)) {
    return { steps: [], text: `${name} is fenced while it replays`, next: withOwner(state, at, DOWN), broken: null };
  }
  const moved = world.rules.replayEvolvesOnly
    ? applyBetween(world, state, head, work)
    : applyDecidedAgain(world, state, work, at);
  return {
    steps: ['replayed', 'taken-over'],
    text: `${name} replays the journal into Redis and has taken over`,
    next: withOwner(moved, at, { phase: 'ready', head: work, work: -1, isBehind }),
    broken: null,
  };
}

/** A store that fell back was away: its owner's connection broke, and a reconnect means start again. */
export function reconnect(state: ProtocolState, at: OwnerIndex): ProtocolMove {
  const text = `${OWNER_NAMES[at]} has to connect to Redis again, and starts again`;
  return { steps: [], text, next: withOwner(state, at, DOWN), broken: null };
}
